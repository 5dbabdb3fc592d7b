// What a journal's frames say: first a whole project, then the changes that happened to it.
//
// A change is written with what it needs to be applied, not with what it needs to be taken back: undoing is a change of
// its own in the journal. Not thread-safe: follows its assets.
#pragma once

#include "engine/scene/json_document.h"
#include "ui/document/patch.h"

#include <string>

namespace daub {

class AssetFiles;
class AssetFolder;

struct JournalBase {
    Project project;
    std::string file_path;  ///< empty: none
    bool modified = false;  ///< differs from that file
};

/// Throw ErrorKind::output where a picture cannot be written.
Json base_to_json(JournalBase const& base, AssetFiles& assets);
Json change_to_json(Change const& change, AssetFiles& assets);

/// Throw ErrorKind::input where a picture or a field is missing or damaged.
JournalBase base_from_json(Json const& json, AssetFolder& assets);
Change change_from_json(Json const& json, AssetFolder& assets);

}  // namespace daub
