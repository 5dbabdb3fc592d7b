// The look of the whole application: palette and style, following the system or the user's choice.
//
//     Theme theme(application);
//     theme.set_choice(ThemeChoice::dark);
//     color = theme.colors().line;
//
// Under the platform's high-contrast scheme Daub keeps the platform's palette, whatever was chosen; only what such a
// scheme leaves without contrast (quiet texts, lines, disabled texts) gets the contrast of its text.
// Widgets read their colours from their palette, so they follow by themselves; changed() is for caches. One per
// application, on the UI thread, destroyed before it.
#pragma once

#include "ui/look/system_look.h"

class QApplication;

namespace daub {

enum class ThemeChoice { system, dark, light };

class Theme : public QObject {
    Q_OBJECT

 public:
    explicit Theme(QApplication& application);

    void set_choice(ThemeChoice choice);
    ThemeChoice choice() const { return choice_; }
    ColorScheme scheme() const { return scheme_; }
    ThemeColors const& colors() const { return theme_colors(scheme_); }
    bool high_contrast() const { return wishes_.high_contrast; }
    bool reduced_motion() const { return wishes_.reduced_motion; }

    /// As SystemLook tells it; public so that tests can play the system.
    void follow(LookWishes const& wishes);

 Q_SIGNALS:
    void changed();

 private:
    void apply();
    void wear_style();
    void wear_own_look();
    void wear_platform_look();

    QApplication& application_;
    ColorScheme platform_scheme_;
    SystemLook system_;
    LookWishes wishes_;
    ThemeChoice choice_ = ThemeChoice::system;
    ColorScheme scheme_;
};

}  // namespace daub
