// The process dock: what the next picture is made with, seed, steps, guidance and how strongly paint steers.
//
// Follows the document and edits it, one undo step for each drag. Borrows the document. UI thread.
#pragma once

#include "ui/document/document.h"

#include <QWidget>

#include <functional>

class QFormLayout;
class QLineEdit;

namespace daub {

class ValueSlider;
struct ValueScale;

class ProcessPanel : public QWidget {
    Q_OBJECT

 public:
    explicit ProcessPanel(Document& document, QWidget* parent = nullptr);

    Q_SIGNAL void newSeedWanted();

 private:
    using Read = std::function<double(GenerationRequest const&)>;
    using Write = std::function<void(GenerationRequest&, double)>;

    void add_seed(QFormLayout& form);
    void add(QFormLayout& form, QString const& name, ValueScale const& scale, Read const& read, Write const& write);
    void show_seed();
    void take_seed();

    Document& document_;
    QLineEdit* seed_ = nullptr;
};

}  // namespace daub
