// What the next picture is made with: seed, steps, guidance and how strongly paint steers, as fields.
//
// Follows the document and edits it, one undo step for each drag. Borrows the document. UI thread.
#pragma once

#include "ui/document/document.h"
#include "ui/panels/process/process_course.h"

#include <QWidget>

#include <functional>

class QFormLayout;
class QLineEdit;

namespace daub {

class ValueSlider;
struct ValueScale;

class ProcessFields : public QWidget {
    Q_OBJECT

 public:
    explicit ProcessFields(Document& document, QWidget* parent = nullptr);

    /// What stands where the document leaves it to the model.
    void set_course(ProcessCourse const& course);
    /// The same, learned from a request that left it to the model and what the engine made of it.
    void learn(GenerationRequest const& asked, GenerationRequest const& resolved);

    ValueSlider& strength() const { return *strength_; }
    ValueSlider& pictures() const { return *pictures_; }

    Q_SIGNAL void newSeedWanted();

 private:
    using Read = std::function<double(GenerationRequest const&)>;
    using Write = std::function<void(GenerationRequest&, double)>;

    void add_seed(QFormLayout& form);
    ValueSlider* add(QFormLayout& form, QString const& name, ValueScale const& scale, Read const& read,
                     Write const& write);
    void show_seed();
    void take_seed();
    void show_usual();

    Document& document_;
    QLineEdit* seed_ = nullptr;
    ValueSlider* strength_ = nullptr;
    ValueSlider* pictures_ = nullptr;
    std::vector<std::function<void()>> shows_;  ///< each shows one field anew
    ValueSlider *steps_ = nullptr, *guidance_ = nullptr;
    double usual_steps_ = 25, usual_guidance_ = 4;  ///< of the model, and what resetting gives
};

}  // namespace daub
