#include "engine/weights/model_convert.h"

#include "engine/core/atomic_file.h"
#include "engine/core/error.h"
#include "engine/weights/ldm_names.h"
#include "engine/weights/open_clip.h"
#include "engine/weights/safetensors.h"

#include <ATen/ATen.h>

#include <array>
#include <nlohmann/json.hpp>

namespace daub {
namespace {

namespace fs = std::filesystem;
using Weights = std::map<std::string, at::Tensor>;

constexpr std::array weighty{"unet", "vae", "text_encoder", "text_encoder_2", "image_encoder"};

void refuse_to_overwrite(fs::path const& path) {
    if (fs::exists(fs::symlink_status(path))) {
        fail(ErrorKind::output, "{} is there already. Choose another name or remove it.", path.string());
    }
}

void write_json(fs::path const& file, nlohmann::json const& json) {
    AtomicFile out(file);
    out.write(json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
    out.commit();
}

/// A text of a configuration; `otherwise` where it is absent or something else.
std::string text_in(nlohmann::json const& json, char const* key, std::string const& otherwise) {
    auto const found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : otherwise;
}

bool takes_open_clip(nlohmann::json const& encoder) { return text_in(encoder, "hidden_act", "quick_gelu") == "gelu"; }

bool is_diffusers_class(std::string const& component) { return component == "unet" || component == "vae"; }

void write_component(ModelSource const& source, std::string const& component, fs::path const& folder,
                     ConvertOptions const& options) {
    fs::create_directories(folder);
    write_json(folder / "config.json", source.config(component));
    fs::path const file =
        folder / (is_diffusers_class(component) ? "diffusion_pytorch_model.safetensors" : "model.safetensors");
    save_safetensors(file, source.tensors(component), {{"format", "pt"}}, options.precision);
}

/// What CLIP's tokenizer pads with beside a text encoder: OpenCLIP's were trained with "!", the id 0.
char const* padding_of(nlohmann::json const& encoder) { return takes_open_clip(encoder) ? "!" : "<|endoftext|>"; }

void write_tokenizer(ModelSource const& source, std::string const& component, std::string const& encoder,
                     fs::path const& folder, ConvertOptions const& options) {
    fs::path const own = source.tokenizer(component);
    fs::path const from = own.empty() ? options.clip_tokenizer : own;
    if (from.empty()) fail(ErrorKind::model, "{}: there is no vocabulary for its {}.", source.origin(), component);
    fs::create_directories(folder);
    for (auto const& entry : fs::directory_iterator(from)) {
        if (entry.is_regular_file()) fs::copy_file(entry.path(), folder / entry.path().filename());
    }
    if (!own.empty()) return;
    nlohmann::json const special = {{"bos_token", "<|startoftext|>"},
                                    {"eos_token", "<|endoftext|>"},
                                    {"pad_token", padding_of(source.config(encoder))},
                                    {"unk_token", "<|endoftext|>"}};
    write_json(folder / "special_tokens_map.json", special);
}

void fill_folder(ModelSource const& source, fs::path const& folder, ConvertOptions const& options) {
    fs::create_directories(folder);
    write_json(folder / "model_index.json", source.index());
    for (char const* const component : weighty) {
        if (source.has(component)) write_component(source, component, folder / component, options);
    }
    for (char const* const scheduler : {"scheduler", "low_res_scheduler", "image_noising_scheduler"}) {
        if (!source.has(scheduler)) continue;
        fs::create_directories(folder / scheduler);
        write_json(folder / scheduler / "scheduler_config.json", source.config(scheduler));
    }
    for (auto const& [tokenizer, encoder] :
         {std::pair{"tokenizer", "text_encoder"}, {"tokenizer_2", "text_encoder_2"}}) {
        if (source.has(tokenizer) || source.has(encoder)) {
            write_tokenizer(source, tokenizer, encoder, folder / tokenizer, options);
        }
    }
}

/// Attention of autoencoders from before diffusers 0.13 under its names of today.
std::string with_names_of_today(std::string name) {
    static std::array<std::pair<std::string_view, std::string_view>, 4> const renamed{
        {{".query.", ".to_q."}, {".key.", ".to_k."}, {".value.", ".to_v."}, {".proj_attn.", ".to_out.0."}}};
    for (auto const& [before, now] : renamed) {
        size_t const at = name.find(before);
        if (at != std::string::npos) name.replace(at, before.size(), now);
    }
    return name;
}

void add_translated(Weights const& tensors, NameTable const& names, std::string const& prefix,
                    std::string const& origin, Weights& out) {
    for (auto const& [name, tensor] : tensors) {
        auto const old = names.to_old(name);
        if (!old) {
            fail(ErrorKind::model, "{}: the tensor '{}' has no name in single files. Keep this model as a folder.",
                 origin, name);
        }
        out[prefix + *old] = tensor;
    }
}

void add_autoencoder(ModelSource const& source, Weights& out) {
    Weights tensors;
    for (auto const& [name, tensor] : source.tensors("vae")) {
        std::string const today = with_names_of_today(name);
        bool const attention = today.find("mid_block.attentions.0.to_") != std::string::npos && tensor.dim() == 2;
        tensors[today] = attention ? tensor.unsqueeze(2).unsqueeze(3) : tensor;
    }
    add_translated(tensors, ldm_vae_names(source.config("vae"), source.origin()), "first_stage_model.", source.origin(),
                   out);
}

/// A text encoder's tensors, all with the prefix text_model. that some versions of transformers leave out.
Weights tower_of(ModelSource const& source, std::string const& component) {
    Weights tensors;
    for (auto const& [name, tensor] : source.tensors(component)) {
        bool const bare =
            name.starts_with("embeddings.") || name.starts_with("encoder.") || name.starts_with("final_layer_norm.");
        if (!name.ends_with("position_ids")) tensors[bare ? "text_model." + name : name] = tensor;
    }
    return tensors;
}

void add_transformers_encoder(ModelSource const& source, std::string const& prefix, Weights& out) {
    for (auto const& [name, tensor] : tower_of(source, "text_encoder")) out[prefix + name] = tensor;
}

void add_open_clip_encoder(ModelSource const& source, std::string const& component, std::string const& prefix,
                           Weights& out) {
    NameTable const names = open_clip_names(text_layers(source.config(component), source.origin()));
    for (auto const& [name, tensor] : to_open_clip(tower_of(source, component), names)) {
        out[prefix + name] = tensor;
    }
}

void add_text(ModelSource const& source, Weights& out) {
    bool const first = source.has("text_encoder"), second = source.has("text_encoder_2");
    if (first && second) {
        add_transformers_encoder(source, "conditioner.embedders.0.transformer.", out);
        return add_open_clip_encoder(source, "text_encoder_2", "conditioner.embedders.1.model.", out);
    }
    if (second) return add_open_clip_encoder(source, "text_encoder_2", "conditioner.embedders.0.model.", out);
    if (takes_open_clip(source.config("text_encoder")))
        return add_open_clip_encoder(source, "text_encoder", "cond_stage_model.model.", out);
    add_transformers_encoder(source, "cond_stage_model.transformer.", out);
}

bool has_ldm_names(ModelSource const& source) {
    std::string const pipeline = text_in(source.index(), "_class_name", "");
    bool const known = pipeline.starts_with("StableDiffusion") && pipeline.find("Upscale") == std::string::npos;
    return known && source.has("unet") && source.has("vae") &&
           (source.has("text_encoder") || source.has("text_encoder_2"));
}

}  // namespace

void write_model_folder(ModelSource const& source, fs::path const& folder, ConvertOptions const& options) {
    fs::path const target = fs::absolute(folder).lexically_normal();
    refuse_to_overwrite(target);
    fs::path const work = target.parent_path() / ("." + target.filename().string() + ".converting");
    try {
        fs::remove_all(work);
        fill_folder(source, work, options);
        fs::rename(work, target);
    } catch (fs::filesystem_error const& failure) {
        std::error_code ignored;
        fs::remove_all(work, ignored);
        fail(ErrorKind::output, "{} cannot be written: {}.", target.string(), failure.what());
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(work, ignored);
        throw;
    }
}

void write_single_file(ModelSource const& source, fs::path const& file, ConvertOptions const& options) {
    refuse_to_overwrite(file);
    if (!has_ldm_names(source)) {
        fail(ErrorKind::model,
             "{}: only Stable Diffusion 1, 2 and XL with all their components have a single-file layout. Keep this "
             "model as a folder.",
             source.origin());
    }
    Weights out;
    add_translated(source.tensors("unet"), ldm_unet_names(source.config("unet"), source.origin()),
                   "model.diffusion_model.", source.origin(), out);
    add_autoencoder(source, out);
    add_text(source, out);
    std::map<std::string, std::string> metadata{{"format", "pt"}};
    if (source.has("scheduler")) {
        bool const v = text_in(source.config("scheduler"), "prediction_type", "epsilon") == "v_prediction";
        metadata["modelspec.prediction_type"] = v ? "v" : "epsilon";
    }
    save_safetensors(file, out, metadata, options.precision);
}

}  // namespace daub
