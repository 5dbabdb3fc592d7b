#include "engine/weights/safetensors_json.h"

#include "engine/core/error.h"

#include <nlohmann/json.hpp>

#include <unordered_set>
#include <utility>

namespace daub {
namespace {

/// Events of the JSON parser turned into entries. A document tree is never built: the usual one silently keeps only
/// the last of two equal keys, and ten million hostile tensors would cost gigabytes.
class HeaderReader : public nlohmann::json_sax<nlohmann::json> {
 public:
    explicit HeaderReader(std::string const& origin) : origin_(origin) {}

    SafetensorsHeader take() { return std::move(header_); }

    bool start_object(std::size_t) override {
        switch (place_) {
            case Place::document:
                place_ = Place::root;
                return true;
            case Place::root_value:
                return begin_root_value();
            default:
                refuse("an object where none belongs (nesting too deep)");
        }
    }
    bool end_object() override {
        if (place_ == Place::tensor) finish_tensor();
        place_ = place_ == Place::root ? Place::document : Place::root;
        return true;
    }
    bool key(string_t& name) override {
        if (place_ == Place::root) return begin_root_key(name);
        if (place_ == Place::metadata) return begin_metadata_key(name);
        return begin_field(name);
    }
    bool string(string_t& text) override {
        if (place_ == Place::metadata_value) {
            header_.metadata[metadata_key_] = text;
            place_ = Place::metadata;
        } else if (place_ == Place::dtype) {
            read_dtype(text);
        } else {
            refuse("text where none belongs");
        }
        return true;
    }
    bool start_array(std::size_t) override {
        if (place_ == Place::shape_field)
            place_ = Place::shape;
        else if (place_ == Place::offsets_field)
            place_ = Place::offsets;
        else
            refuse("a list where none belongs (nesting too deep)");
        return true;
    }
    bool end_array() override {
        if (place_ == Place::offsets && offsets_read_ != 2) refuse("data_offsets without exactly two numbers");
        place_ = Place::tensor;
        return true;
    }
    bool number_unsigned(number_unsigned_t value) override {
        if (place_ == Place::shape)
            add_dimension(value);
        else if (place_ == Place::offsets)
            add_offset(value);
        else
            refuse("a number where none belongs");
        return true;
    }
    bool number_integer(number_integer_t) override { refuse("a negative number"); }
    bool number_float(number_float_t, string_t const& text) override {
        refuse(fmt::format("the number {}, which is not a whole number in range", text));
    }
    bool null() override { refuse("null"); }
    bool boolean(bool) override { refuse("true or false"); }
    bool binary(binary_t&) override { refuse("binary data"); }
    bool parse_error(std::size_t position, std::string const&, nlohmann::detail::exception const&) override {
        fail(ErrorKind::model,
             "{}: its header is not valid JSON in UTF-8 (at byte {}). Not a safetensors file, or damaged.", origin_,
             position);
    }

 private:
    enum class Place {
        document,
        root,
        root_value,
        metadata,
        metadata_value,
        tensor,
        dtype,
        shape_field,
        shape,
        offsets_field,
        offsets,
    };
    enum Field : unsigned { has_dtype = 1, has_shape = 2, has_offsets = 4, has_all = 7 };

    [[noreturn]] void refuse(std::string_view what) const {
        if (name_.empty()) fail(ErrorKind::model, "{}: its header holds {}.", origin_, what);
        fail(ErrorKind::model, "{}: the header entry '{}' holds {}.", origin_, name_, what);
    }

    bool begin_root_key(std::string const& name) {
        name_ = name;
        if (!names_.insert(name).second) refuse("a name that occurs twice");
        place_ = Place::root_value;
        return true;
    }
    bool begin_root_value() {
        if (name_ == "__metadata__") {
            place_ = Place::metadata;
        } else {
            place_ = Place::tensor;
            fields_ = 0;
            tensor_ = TensorEntry{.name = name_};
        }
        return true;
    }
    bool begin_metadata_key(std::string const& name) {
        if (header_.metadata.contains(name)) refuse(fmt::format("the key '{}' twice", name));
        metadata_key_ = name;
        place_ = Place::metadata_value;
        return true;
    }
    bool begin_field(std::string const& name) {
        auto const [field, place] = name == "dtype"          ? std::pair{has_dtype, Place::dtype}
                                    : name == "shape"        ? std::pair{has_shape, Place::shape_field}
                                    : name == "data_offsets" ? std::pair{has_offsets, Place::offsets_field}
                                                             : std::pair{has_all, Place::tensor};
        if (field == has_all) refuse(fmt::format("the unknown field '{}'", name));
        if (fields_ & field) refuse(fmt::format("the field '{}' twice", name));
        fields_ |= field;
        offsets_read_ = 0;
        place_ = place;
        return true;
    }
    void read_dtype(std::string const& text) {
        auto const dtype = parse_safetensors_dtype(text);
        if (!dtype) refuse(fmt::format("the unknown dtype '{}'", text));
        tensor_.dtype = *dtype;
        place_ = Place::tensor;
    }
    void add_dimension(uint64_t size) {
        if (tensor_.shape.size() == max_rank) refuse(fmt::format("a shape of more than {} dimensions", max_rank));
        if (size > static_cast<uint64_t>(INT64_MAX)) refuse("a dimension that overflows");
        tensor_.shape.push_back(static_cast<int64_t>(size));
    }
    void add_offset(uint64_t value) {
        if (offsets_read_ == 2) refuse("data_offsets without exactly two numbers");
        (offsets_read_++ == 0 ? tensor_.begin : tensor_.end) = value;
    }
    void finish_tensor() {
        if (fields_ != has_all) refuse("a tensor without all of dtype, shape and data_offsets");
        header_.tensors.push_back(std::move(tensor_));
    }

    std::string const& origin_;
    SafetensorsHeader header_;
    std::unordered_set<std::string> names_;
    Place place_ = Place::document;
    std::string name_, metadata_key_;
    TensorEntry tensor_{};
    unsigned fields_ = 0, offsets_read_ = 0;
};

}  // namespace

SafetensorsHeader parse_safetensors_json(std::string_view json, std::string const& origin) {
    HeaderReader reader(origin);
    // The parser would skip a byte order mark; the format has none.
    if (json.starts_with("\xEF\xBB\xBF") || json.find('\0') != std::string_view::npos) {
        fail(ErrorKind::model, "{}: its header is not valid JSON in UTF-8. Not a safetensors file, or damaged.",
             origin);
    }
    nlohmann::json::sax_parse(json.begin(), json.end(), &reader);
    return reader.take();
}

}  // namespace daub
