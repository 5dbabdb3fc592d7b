// The pictures and masks that a journal names, as files beside it. Results lie there as their PNGs, so that anybody can
// get at them; everything else as one frame (journal_format.h) without loss.
//
// Not thread-safe: each belongs to the thread that writes or reads the journal.
#pragma once

#include "engine/scene/project.h"
#include "engine/scene/request_json.h"

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace daub {

/// Writes each picture once, however often it is named. Throws ErrorKind::output.
class AssetFiles : public AssetSink {
 public:
    explicit AssetFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

    std::string put(Snapshot<Mask> const& mask, Color color, std::string_view hint) override;
    std::string put(Snapshot<Image> const& image, std::string_view hint) override;
    /// Name of the result's PNG; `png` must be there.
    std::string put(ProjectResult const& result);

    /// From here on it counts which files are named.
    void begin_counting() { named_.clear(); }
    /// Removes the files that were not named since.
    void remove_others();

 private:
    struct Known {
        std::weak_ptr<void const> owner;  ///< expired: another object may have the same address by now
        std::string name;
    };
    template <typename T, typename Write>
    std::string once(Snapshot<T> const& value, Write const& write);
    std::string new_name(std::string_view hint, std::string_view extension);

    std::filesystem::path folder_;
    std::map<void const*, Known> known_;
    std::set<std::string> names_, named_;
};

/// Reads them back. Throws ErrorKind::input where one is missing or damaged.
class AssetFolder : public AssetSource {
 public:
    explicit AssetFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    Snapshot<Mask> mask(std::string const& name) override;
    Snapshot<Image> image(std::string const& name) override;
    Snapshot<Bytes> png(std::string const& name, std::string const& checksum);

    /// PNGs that png() was not asked for.
    std::vector<std::filesystem::path> other_pngs() const;

 private:
    std::filesystem::path path_of(std::string const& name) const;

    std::filesystem::path folder_;
    std::map<std::string, Snapshot<Mask>> masks_;
    std::map<std::string, Snapshot<Image>> images_;
    std::map<std::string, Snapshot<Bytes>> pngs_;
};

}  // namespace daub
