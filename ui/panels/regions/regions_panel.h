// The regions dock: the list of regions over the settings of the active one.
//
//     auto* panel = new RegionsPanel(document);
//     connect(&panel->view().actions(), &RegionActions::wordsWanted, prompt, &PromptPanel::select_words_of);
//     panel->add_action(prompt->editor().make_region_action());
//
// Borrows the document, which must live longer. UI thread.
#pragma once

#include <QWidget>

class QAction;

namespace daub {

class Document;
class RegionListModel;
class RegionProperties;
class RegionView;
class SectionHeader;

class RegionsPanel : public QWidget {
    Q_OBJECT

 public:
    explicit RegionsPanel(Document& document, QWidget* parent = nullptr);

    RegionListModel& model() const { return *model_; }
    RegionView& view() const { return *view_; }
    RegionProperties& properties() const { return *properties_; }
    /// A button in the header.
    void add_action(QAction* action);

 private:
    void show_count();

    RegionListModel* model_;
    SectionHeader* header_;
    RegionView* view_;
    RegionProperties* properties_;
};

}  // namespace daub
