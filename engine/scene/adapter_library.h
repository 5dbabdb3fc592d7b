// Small files that change what a model makes, and where they lie: installed here or in other programs' folders.
//
//     std::optional<std::filesystem::path> const file = find_adapter(AdapterKind::lora, "ink");    // <lora:ink:0.8>
//
// Free functions, thread-safe.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

enum class AdapterKind { lora, text_embedding, ip_adapter, autoencoder, image_encoder, subject };
inline constexpr std::array all_adapter_kinds{AdapterKind::lora,          AdapterKind::text_embedding,
                                              AdapterKind::ip_adapter,    AdapterKind::autoencoder,
                                              AdapterKind::image_encoder, AdapterKind::subject};
/// "lora", "embedding", "ip-adapter", "vae", "image-encoder", "subject".
std::string_view to_name(AdapterKind kind);
std::optional<AdapterKind> parse_adapter_kind(std::string_view name);

/// Where adapters of a kind are installed, $XDG_DATA_HOME/daub/loras and so on.
std::filesystem::path adapters_folder(AdapterKind kind);

struct InstalledAdapter {
    AdapterKind kind = AdapterKind::lora;
    std::string name;  ///< the file's, without its ending; of an encoder in a folder of its own, the folder's
    std::filesystem::path path;

    bool operator==(InstalledAdapter const&) const = default;
};

/// Of all kinds, Daub's own first, then those of remembered places (model_roots.h), each by name. Of two with the same
/// name the first is used.
std::vector<InstalledAdapter> installed_adapters();
std::vector<InstalledAdapter> installed_adapters(AdapterKind kind);
/// Their names for a message: "ink, moss", or "none".
std::string names_of_adapters(AdapterKind kind);

/// By its name, or a path of a file that exists; nothing where there is none.
std::optional<std::filesystem::path> find_adapter(AdapterKind kind, std::string_view name_or_path);

}  // namespace daub
