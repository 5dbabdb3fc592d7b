#include "ui/models/part_names.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace daub {
namespace {

struct PartNames {
    Q_DECLARE_TR_FUNCTIONS(daub::PartNames)
};

QString as_written(std::string_view name) {
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).replace('_', ' ');
}

}  // namespace

QString stage_text(std::string_view name) {
    constexpr std::string_view enlarging = "super-resolution ";
    if (name == "base") return PartNames::tr("base");
    if (name == "x4 upscaler") return PartNames::tr("x4 upscaler");
    if (name.starts_with(enlarging))
        return PartNames::tr("super-resolution %1").arg(as_written(name.substr(enlarging.size())));
    return as_written(name);
}

QString expert_text(std::string_view name) {
    std::array<std::pair<std::string_view, QString>, 4> const usual{{{"high_noise", PartNames::tr("high noise")},
                                                                     {"middle_noise", PartNames::tr("middle noise")},
                                                                     {"low_noise", PartNames::tr("low noise")},
                                                                     {"refiner", PartNames::tr("refiner")}}};
    for (auto const& [ending, text] : usual)
        if (name.ends_with(ending)) return text;
    return stage_text(name);
}

}  // namespace daub
