// The settings of a request one by one: everything but texts, regions and canvas, which have patches of their own.
#pragma once

#include "engine/scene/request.h"

#include <cstdint>

namespace daub {

/// One bit for each setting, in the order of for_each_setting().
using SettingFields = std::uint32_t;

/// Calls visit(bit, name, member pointer) for each; `name` is the key that request_json.h gives it.
template <typename Visit>
void for_each_setting(Visit const& visit) {
    using R = GenerationRequest;
    SettingFields bit = 1;
    auto const next = [&](char const* name, auto member) {
        visit(bit, name, member);
        bit <<= 1;
    };
    next("model", &R::model);
    next("generation_size", &R::generation_size);
    next("stages", &R::stages);
    next("stages_to_run", &R::stages_to_run);
    next("seed", &R::seed);
    next("count", &R::count);
    next("guidance", &R::guidance);
    next("streams", &R::streams);
    next("paint", &R::paint);
    next("styles", &R::styles);
    next("style_adapter", &R::style_adapter);
    next("loras", &R::loras);
    next("vae", &R::vae);
    next("clip_skip", &R::clip_skip);
    next("start", &R::start);
    next("change_only", &R::change_only);
    next("add_element", &R::add_element);
    next("branch", &R::branch);
    next("device", &R::device);
    next("precision", &R::precision);
}

/// Those in which the two differ.
inline SettingFields differing_settings(GenerationRequest const& a, GenerationRequest const& b) {
    SettingFields fields = 0;
    for_each_setting([&](SettingFields bit, char const*, auto member) {
        if (!(a.*member == b.*member)) fields |= bit;
    });
    return fields;
}

/// Copies these settings, leaving the others.
inline void copy_settings(GenerationRequest const& from, GenerationRequest& to, SettingFields fields) {
    for_each_setting([&](SettingFields bit, char const*, auto member) {
        if ((fields & bit) != 0) to.*member = from.*member;
    });
}

}  // namespace daub
