#include "ui/retouch/retouch.h"

#include "engine/core/error.h"
#include "engine/scene/image_file.h"
#include "engine/scene/resample.h"
#include "ui/document/document.h"
#include "ui/document/picture_qimage.h"

#include <QPainter>

namespace daub {
namespace {

constexpr double first_strength = 0.9;  // a new thing appears, and still takes light and colours of what was there

void edit(Document& document, QString const& text, std::function<void(GenerationRequest&)> const& change) {
    document.change_settings(text, change);
}

void keep_nothing(GenerationRequest& request) {
    request.start.reset();
    request.change_only.reset();
    request.add_element.reset();
    request.branch.reset();
}

bool covers(StartImage const& start, Size canvas) {
    Rect const picture{start.x, start.y, start.image->width(), start.image->height()};
    return intersection(picture, {0, 0, canvas.width, canvas.height}) == Rect{0, 0, canvas.width, canvas.height};
}

/// Several edits as one undo step, whatever is thrown between.
class OneStep {
 public:
    OneStep(Document& document, QString const& text) : stack_(document.undo_stack()) { stack_.beginMacro(text); }
    ~OneStep() { stack_.endMacro(); }
    OneStep(OneStep const&) = delete;
    OneStep& operator=(OneStep const&) = delete;

 private:
    QUndoStack& stack_;
};

/// Where the phrase is put, and what goes before it.
TextEdit appended(std::string_view prompt, std::string_view phrase) {
    std::size_t end = prompt.size();
    while (end > 0 && prompt[end - 1] == ' ') --end;
    bool const bare = end == 0 || prompt[end - 1] == ',';
    std::string const before = end == 0 ? "" : bare ? " " : ", ";
    return {.begin = end, .removed = prompt.size() - end, .inserted = before + std::string(phrase)};
}

std::string_view trimmed(std::string_view text) {
    std::size_t const first = text.find_first_not_of(" \t\n"), last = text.find_last_not_of(" \t\n,");
    return first == std::string_view::npos || last == std::string_view::npos || last < first
               ? std::string_view()
               : text.substr(first, last - first + 1);
}

void keep_for_element(Document& document, RegionId const& region, Snapshot<Image> const& kept) {
    auto const index = static_cast<std::size_t>(document.index_of(region));
    edit(document, Document::tr("Add an element"), [&](GenerationRequest& request) {
        keep_nothing(request);
        request.add_element = AddElement{.kept = kept, .region = index, .strength = first_strength};
    });
}

}  // namespace

Retouch retouch_of(GenerationRequest const& request) {
    if (request.add_element) return Retouch::add_element;
    if (request.change_only) return Retouch::change_only;
    bool const free = request.start && request.start->image && !covers(*request.start, request.canvas);
    return free ? Retouch::outpaint : Retouch::none;
}

Image shown_picture(Document const& document) {
    std::string const& id = document.project().shown_result;
    ProjectResult const* const shown = document.result(id);
    if (shown == nullptr || !shown->png)
        fail(ErrorKind::usage, "There is no picture to go on from. Generate one, or choose one of the results.");
    Image const picture = convert(with_channels(decode_image(*shown->png, id), 3), PixelType::u8, ColorSpace::srgb);
    return picture.size() == document.canvas() ? picture : resize(picture, document.canvas());
}

void change_only_here(Document& document) {
    Snapshot<Image> const kept = shown_picture(document);
    edit(document, Document::tr("Change only here"), [&](GenerationRequest& request) {
        keep_nothing(request);
        request.start = StartImage{.image = kept, .strength = first_strength};
        request.change_only = ChangeOnly{.mask = Mask(request.canvas)};
    });
    document.set_active_region(change_only_id);
}

RegionId add_element(Document& document, std::string_view typed) {
    std::string_view const phrase = trimmed(typed);
    if (phrase.empty()) fail(ErrorKind::usage, "Say first what shall be added.");
    Snapshot<Image> const kept = shown_picture(document);
    OneStep const step(document, Document::tr("Add an element"));
    document.edit_prompt(appended(document.request().prompt, phrase));
    std::size_t const end = document.request().prompt.size();
    RegionId const region =
        document.add_region({.spans = {{end - phrase.size(), end}}, .mask = Mask(document.canvas())});
    keep_for_element(document, region, kept);
    document.set_active_region(region);
    return region;
}

void add_element_of(Document& document, RegionId const& region) {
    Region const* const found = document.region(region);
    if (found == nullptr || !found->mask) fail(ErrorKind::usage, "Paint first where the element shall be.");
    keep_for_element(document, region, shown_picture(document));
}

void outpaint(Document& document, Size size, QPoint offset) {
    Snapshot<Image> const kept = shown_picture(document);
    check({.canvas = size});
    OneStep const step(document, Document::tr("Paint beyond the edges"));
    edit(document, {}, [&](GenerationRequest& request) {
        keep_nothing(request);
        request.start = StartImage{.image = kept};
    });
    document.resize_canvas(size, offset);
    document.show_result({});
}

void go_on_from_shown(Document& document) {
    Snapshot<Image> const kept = shown_picture(document);
    edit(document, Document::tr("Go on from this picture"), [&](GenerationRequest& request) {
        if (request.add_element) {
            request.add_element->kept = kept;
        } else if (request.start) {
            request.start->image = kept, request.start->source.clear();
            request.start->x = request.start->y = 0;
            if (request.change_only) request.change_only->mask = Mask(request.canvas);
        }
    });
}

bool end_retouch(Document& document) {
    if (retouch_of(document.request()) == Retouch::none) return false;
    edit(document, Document::tr("Change everywhere"), keep_nothing);
    return true;
}

double retouch_strength(GenerationRequest const& request) {
    if (request.add_element) return request.add_element->strength;
    return request.start ? request.start->strength : 1;
}

void set_retouch_strength(Document& document, double strength) {
    document.change_settings(
        Document::tr("Change strength"),
        [strength](GenerationRequest& request) {
            if (request.add_element)
                request.add_element->strength = strength;
            else if (request.start)
                request.start->strength = strength;
        },
        "retouch strength");
}

QImage start_on_canvas(GenerationRequest const& request) {
    Snapshot<Image> const picture = request.add_element ? request.add_element->kept
                                    : request.start     ? request.start->image
                                                        : Snapshot<Image>();
    if (!picture || picture->empty()) return {};
    QPoint const at = request.add_element ? QPoint() : QPoint(request.start->x, request.start->y);
    QImage canvas(request.canvas.width, request.canvas.height, QImage::Format_ARGB32_Premultiplied);
    canvas.fill(Qt::transparent);
    QPainter(&canvas).drawImage(at, qimage_of(*picture));
    return canvas;
}

}  // namespace daub
