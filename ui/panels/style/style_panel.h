// The style dock: pictures whose look is taken over, and the picture to begin from.
//
//     auto* panel = new StylePanel(document);
//     connect(panel, &StylePanel::troubled, messages, &MessageBar::show_problem);
//
// Pictures come by drop, paste or file choice. Borrows the document, which must live longer. UI thread.
#pragma once

#include "ui/document/document.h"

#include <QScrollArea>

#include <functional>
#include <vector>

class QCheckBox;
class QMimeData;
class QVBoxLayout;

namespace daub {

class AdapterChoice;
class PictureTarget;
class SectionHeader;
class StartImageBox;
class StyleRow;
class ValueSlider;
struct IncomingPicture;

class StylePanel : public QScrollArea {
    Q_OBJECT

 public:
    explicit StylePanel(Document& document, QWidget* parent = nullptr);

    std::vector<StyleRow*> const& rows() const { return rows_; }
    PictureTarget& target() const { return *target_; }
    StartImageBox& start_box() const { return *start_; }
    QCheckBox& separate_guidance() const { return *separate_; }
    AdapterChoice& adapter() const { return *adapter_; }
    ValueSlider& guidance() const { return *guidance_; }

    QSize minimumSizeHint() const override;

    Q_SIGNAL void troubled(QString const& message);

 private:
    using Use = std::function<void(Document&, IncomingPicture const&)>;

    void arrange();
    void listen();
    void follow();
    void follow_guidance();
    void set_guidance(std::optional<double> guidance);
    void take(QMimeData const& data, Use const& use, bool many);
    void take_files(QStringList const& files, Use const& use);
    void choose(QString const& title, Use const& use, bool many);

    Document& document_;
    SectionHeader* header_;
    std::vector<StyleRow*> rows_;
    QVBoxLayout* list_;
    PictureTarget* target_;
    QCheckBox* separate_;
    ValueSlider* guidance_;
    AdapterChoice* adapter_;
    QWidget* adapter_place_;  ///< shown with the references that it is for
    StartImageBox* start_;
};

}  // namespace daub
