// What a window edits: one project, its undo history, its file and whether it is saved.
//
//     Document document;
//     document.set_prompt("a fox on a meadow");
//     RegionId const fox = document.add_region({.spans = {{2, 5}}});
//     connect(&document, &Document::maskChanged, canvas, &Canvas::repaint_region);
//     document.undo_stack().undo();
//
// Reading is by const reference, every edit is an undo command that stores a patch (ui/document/patch.h). Texts are
// UTF-8 and spans its bytes, as in the scene layer.
// Regions are known by their RegionId; `change_only_id` stands for the mask of "change only here" wherever a mask is
// meant. A project in here always has one state with a unique id for each region.
// Signals are emitted after the document has changed wholly. UI thread only; snapshots may go to other threads.
#pragma once

#include "engine/scene/project.h"
#include "engine/scene/prompt_edit.h"
#include "ui/document/mask_edit.h"
#include "ui/document/region_id.h"
#include "ui/document/region_property.h"

#include <QObject>
#include <QPoint>
#include <QRect>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daub {

struct Change;

/// What a new region begins with.
struct NewRegion {
    std::string name;                  ///< empty: its phrase is shown
    std::vector<TextSpan> spans;       ///< of the prompt; empty: unbound
    std::optional<Color> color;        ///< empty: the first of the palette that no region has
    Snapshot<Mask> mask;               ///< at canvas size, or nothing
    std::optional<std::size_t> index;  ///< in the list; empty: at the end, on top
};

/// What File > New begins with.
Project new_project();

class Document : public QObject {
    Q_OBJECT

 public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    // --- Reading ---
    Project const& project() const { return project_; }
    GenerationRequest const& request() const { return project_.request; }
    std::vector<Region> const& regions() const { return project_.request.regions; }
    std::vector<ProjectResult> const& results() const { return project_.results; }
    Size canvas() const { return project_.request.canvas; }

    /// -1 where there is none.
    int index_of(RegionId const& id) const;
    RegionId const& region_id(std::size_t index) const { return project_.region_states[index].id; }
    Region const* region(RegionId const& id) const;  ///< null where there is none
    RegionState const* region_state(RegionId const& id) const;
    ProjectResult const* result(std::string const& id) const;
    /// As it is painted this very moment; an empty mask (no pixels) where nothing has been painted yet.
    Mask const& mask(RegionId const& id) const;
    /// May be painted: exists and is not locked.
    bool paintable(RegionId const& id) const;
    /// What lists show: the name, else the phrase.
    QString label(RegionId const& id) const;

    /// The settings as they stand, a stroke that is going on included. The same snapshot until something changes;
    /// masks that did not change are shared with earlier ones.
    Snapshot<GenerationRequest> generation_request() const;
    /// The whole project, without a stroke that is going on. Cheap: pictures and masks are shared.
    Project snapshot() const { return project_; }
    /// Grows with every change.
    std::uint64_t revision() const { return revision_; }

    // --- File ---
    /// Empty: never saved.
    QString file_path() const { return file_path_; }
    bool modified() const { return modified_; }
    /// Begins anew with this project. `modified` for one that was recovered and is in no file. Empties the history.
    void set_project(Project project, QString const& file_path = {}, bool modified = false);
    /// `revision`, as a file at `file_path`, is on disk; the document is unmodified if nothing has changed since.
    void mark_saved(QString const& file_path, std::uint64_t revision);

    // --- Undo ---
    QUndoStack& undo_stack() { return undo_stack_; }
    /// The next edit is a step of its own: call when a slider is let go or an editor loses the focus.
    void break_merging() { ++merge_epoch_; }

    // --- Prompt ---
    /// Throws Error (input) where the edit does not fit. Regions' spans move along.
    void edit_prompt(TextEdit const& edit);
    void set_prompt(std::string_view text);
    void edit_negative_prompt(TextEdit const& edit);
    void set_negative_prompt(std::string_view text);

    // --- Regions ---
    RegionId add_region(NewRegion const& region);
    /// Empty where `id` is unknown. The copy stands above, unlocked, in a colour of its own.
    RegionId duplicate_region(RegionId const& id);
    bool remove_region(RegionId const& id);
    /// To `index` of the list without it. Later in the list is higher up.
    bool move_region(RegionId const& id, int index);
    /// False where nothing changes or the value cannot be (see normalised()).
    bool set_region(RegionId const& id, RegionProperty property, RegionValue const& value);
    bool bind_region(RegionId const& id, std::vector<TextSpan> spans);
    bool unbind_region(RegionId const& id) { return bind_region(id, {}); }

    // --- Masks; none of these changes a locked region: they return null or false ---
    std::unique_ptr<MaskEdit> begin_mask_edit(RegionId const& id);
    /// The edit that is going on; null: none.
    MaskEdit* mask_edit() const { return mask_edit_; }
    /// Whole mask operations (mask_operations.h). The new mask is of canvas size.
    bool replace_mask(RegionId const& id, Mask mask, QString const& text);

    // --- Canvas and settings ---
    /// Everything keeps its size; the old upper left corner comes to lie at `offset`. Throws Error (usage) for a size
    /// that cannot be.
    void resize_canvas(Size size, QPoint offset = {});
    /// Changes any setting but texts, regions and canvas; what `change` does to these is dropped. Changes with the
    /// same `merge` in a row are one step (see break_merging); empty: never.
    bool change_settings(QString const& text, std::function<void(GenerationRequest&)> const& change,
                         std::string const& merge = {});
    bool set_styles(std::vector<StyleReference> styles, std::string const& merge = {});
    /// Nothing: removes it, and "change only here" with it.
    bool set_start_image(std::optional<StartImage> start, std::string const& merge = {});
    bool set_change_only(std::optional<ChangeOnly> change_only, std::string const& merge = {});
    /// Prompt, regions and settings at once, as from a picture's metadata; results stay. Throws Error (input) where the
    /// request cannot be.
    void restore_settings(GenerationRequest request, QString const& text = {});

    // --- Results ---
    /// At once and for good: undo never takes a picture away. Returns its id, made unique.
    std::string add_result(ProjectResult result, bool show = true);
    bool delete_result(std::string const& id);
    bool keep_result(std::string const& id, bool kept);
    /// Takes back the settings that the result's PNG carries. Throws Error (input) where it carries none.
    void restore_result(std::string const& id);
    /// Not undoable. Empty: none.
    void show_result(std::string const& id);

    /// What stands in the frames dock, as its JSON. At once and not undoable: strokes there are taken back there.
    void set_frames_dock(std::string settings);

    // --- Active region: what brush and panels act on; not undoable ---
    RegionId const& active_region() const { return active_region_; }
    /// Unknown ids and "" mean none. `change_only_id` is possible.
    void set_active_region(RegionId const& id);

    Q_SIGNAL void maskChanged(daub::RegionId const& id, QRect const& area);
    Q_SIGNAL void regionChanged(daub::RegionId const& id, daub::RegionProperty what);
    Q_SIGNAL void regionInserted(daub::RegionId const& id, int index);
    Q_SIGNAL void regionRemoved(daub::RegionId const& id, int index);
    Q_SIGNAL void regionMoved(daub::RegionId const& id, int from, int to);
    /// An edit of the prompt took the region's last word away: to be told to the user.
    Q_SIGNAL void regionUnbound(daub::RegionId const& id);
    Q_SIGNAL void promptChanged();
    Q_SIGNAL void negativePromptChanged();
    /// Any setting but texts, regions and canvas.
    Q_SIGNAL void settingsChanged();
    /// Masks have moved by `offset`; no maskChanged comes besides.
    Q_SIGNAL void canvasResized(QPoint const& offset);
    /// Added, deleted, or kept.
    Q_SIGNAL void resultsChanged();
    Q_SIGNAL void shownResultChanged();
    Q_SIGNAL void activeRegionChanged(daub::RegionId const& id);
    Q_SIGNAL void modifiedChanged(bool modified);
    Q_SIGNAL void filePathChanged(QString const& path);
    /// Everything may have changed at once: all of it is to be read anew.
    Q_SIGNAL void documentReset();
    /// set_project() put another project in. documentReset() came before.
    Q_SIGNAL void opened();
    /// mark_saved() found the document unchanged since.
    Q_SIGNAL void saved();
    /// The request that generation_request() gives differs from before; also on each dab.
    Q_SIGNAL void requestChanged();
    /// For the journal: this was applied just now. It stays as it is for ever.
    Q_SIGNAL void changeApplied(std::shared_ptr<daub::Change const> const& change);

 private:
    friend class MaskEdit;
    friend class PatchCommand;
    enum class FirstTime { apply, was_applied };

    void push(Change change, QString const& text, std::string const& merge = {}, FirstTime first = FirstTime::apply);
    void apply_without_history(Change change);
    void apply_and_tell(std::shared_ptr<Change const> const& change);
    void tell(std::shared_ptr<Change const> const& change);
    void tell_of(Change const& change);
    void edit_text(bool negative, TextEdit const& edit);
    void end_mask_edit_under(Change const& change);
    bool commit_mask(RegionId const& id, Mask mask, QRect const& touched, QString const& text);
    Snapshot<Mask> const* stored_mask(RegionId const& id) const;
    RegionId new_region_id();
    void name_regions();
    Color free_color() const;
    void keep_active_region(int removed_at);
    void update_modified();
    void request_differs();

    Project project_;
    QUndoStack undo_stack_;
    QString file_path_;
    RegionId active_region_;
    MaskEdit* mask_edit_ = nullptr;
    std::uint64_t revision_ = 0;
    std::uint64_t next_region_ = 1;  ///< ids are never used twice, so that undo brings back no stranger
    std::uint64_t merge_epoch_ = 0;
    bool modified_ = false;
    bool changed_beside_history_ = false;  ///< by what is not undoable, since the file was saved
    mutable Snapshot<GenerationRequest> request_snapshot_;
};

}  // namespace daub
