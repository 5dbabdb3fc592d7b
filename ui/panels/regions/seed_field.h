// A region's own noise: off, or a seed that can be typed and rolled.
//
//     connect(field, &SeedField::seedChanged, this, [&](std::optional<std::uint64_t> seed) { ... });
//
// Rolled seeds come from the system's randomness. UI thread.
#pragma once

#include <QWidget>

#include <cstdint>
#include <optional>

class QCheckBox;
class QLineEdit;
class QToolButton;

namespace daub {

class SeedField : public QWidget {
    Q_OBJECT

 public:
    explicit SeedField(QWidget* parent = nullptr);

    std::optional<std::uint64_t> seed() const { return seed_; }
    /// Emits nothing: it shows what is.
    void set_seed(std::optional<std::uint64_t> seed);
    void roll();

    Q_SIGNAL void seedChanged(std::optional<std::uint64_t> seed);

 private:
    void take(std::optional<std::uint64_t> seed);
    void take_typed();
    void show_seed();

    std::optional<std::uint64_t> seed_;
    QCheckBox* own_;
    QLineEdit* number_;
    QToolButton* dice_;
};

}  // namespace daub
