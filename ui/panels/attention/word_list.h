// The sentence as words to choose from, each with a line in the colour of its region, wrapped like text.
//
// Click or go with the arrow keys; Ctrl and Shift choose several. UI thread.
#pragma once

#include <QColor>
#include <QListWidget>

#include <vector>

namespace daub {

struct ListedWord {
    QString text;
    QColor color;  ///< of its region; invalid: none
    bool operator==(ListedWord const&) const = default;
};

class WordList : public QListWidget {
    Q_OBJECT

 public:
    explicit WordList(QWidget* parent = nullptr);

    /// Nothing is chosen afterwards.
    void set_words(std::vector<ListedWord> const& words);
    void choose(std::vector<std::size_t> const& words);
    std::vector<std::size_t> chosen() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    Q_SIGNAL void chosenChanged();

 protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    int rows_height(int rows) const;
};

}  // namespace daub
