// One region of "asked versus got": its colour, its name, how well attention fell where it was painted, and a button
// that raises its strength. UI thread.
#pragma once

#include <QColor>
#include <QWidget>

class QToolButton;

namespace daub {

class TabularLabel;

struct ScoreText {
    QString name;
    QColor color;
    double score = 0;
    QString raise;  ///< what the button does, for people
    bool can_raise = true;
};

class ScoreRow : public QWidget {
    Q_OBJECT

 public:
    explicit ScoreRow(ScoreText const& text, QWidget* parent = nullptr);

    double score() const { return score_; }
    QToolButton& name_button() const { return *name_; }
    QToolButton& raise_button() const { return *raise_; }

    Q_SIGNAL void chosen();
    Q_SIGNAL void raiseWanted();

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    double score_;
    QColor color_;
    QToolButton *name_, *raise_;
    TabularLabel* number_;
};

/// Below this a region is called ignored.
inline constexpr double poor_score = 0.4;

}  // namespace daub
