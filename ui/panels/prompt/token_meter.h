// How full a text encoder is: "CLIP 12 / 77" over a thin bar, in the warning colour when it overflows.
//
//     meter->set_use({.name = "CLIP", .count = 12, .limit = 77});
//
// Assistive technology reads it as a line of text. UI thread.
#pragma once

#include "ui/panels/prompt/prompt_tokens.h"

#include <QWidget>

namespace daub {

class TokenMeter : public QWidget {
    Q_OBJECT

 public:
    explicit TokenMeter(EncoderUse const& use = {}, QWidget* parent = nullptr);

    EncoderUse const& use() const { return use_; }
    void set_use(EncoderUse const& use);
    /// "12 / 77"
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    EncoderUse use_;
};

/// One under the other, for all encoders of the model.
class TokenMeters : public QWidget {
    Q_OBJECT

 public:
    explicit TokenMeters(QWidget* parent = nullptr);

    void set_uses(std::vector<EncoderUse> const& uses);
    std::vector<TokenMeter*> const& meters() const { return meters_; }

 private:
    std::vector<TokenMeter*> meters_;
};

}  // namespace daub
