// The page of the frames dock that says what is rendered: mattes for each region, files to write, what keeps frames
// steady.
//
//     connect(page, &RenderPage::changed, ...);
//     RenderSettings settings = page->settings();      // without plate and range, which the dock has
//
// Borrows the document, which must live longer. UI thread.
#pragma once

#include "ui/frames/page_columns.h"
#include "ui/frames/render_settings.h"

#include <map>

class QCheckBox;
class QComboBox;
class QLabel;

namespace daub {

class SequenceField;
class ValueSlider;

class RenderPage : public PageColumns {
    Q_OBJECT

 public:
    explicit RenderPage(Document& document, QWidget* parent = nullptr);

    RenderSettings settings() const;
    void set_settings(RenderSettings const& settings);
    /// A sequence that was just made, for a region.
    void set_mattes_of(RegionId const& region, std::string const& files);

    Q_SIGNAL void changed();
    Q_SIGNAL void troubled(QString const& problem);

 private:
    struct Row {
        QWidget* widget;
        QLabel* name;
        SequenceField* files;
        QComboBox *channel, *missing;
    };
    void add_mattes();
    void add_output();
    void add_steadiness();
    Row make_row();
    static RegionMattes mattes_in(Row const& row);
    static void show_mattes(Row const& row, RegionMattes const& mattes);
    void follow_regions();
    void follow_styles();
    void choose_style();

    Document& document_;
    QGridLayout* regions_;
    QLabel *no_regions_, *styles_;
    std::map<RegionId, Row> rows_;
    std::map<RegionId, RegionMattes> gone_;  ///< of regions that undo may bring back
    SequenceField* output_;
    QComboBox *background_, *depth_, *color_;
    QCheckBox *noise_, *moved_, *attention_, *previous_, *deflicker_, *anew_;
    ValueSlider *previous_share_, *deflicker_share_;
};

QComboBox* missing_box(QString const& name);

}  // namespace daub
