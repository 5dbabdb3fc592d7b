#include "ui/look/collapsible_section.h"
#include "ui/look/icon.h"
#include "ui/look/look_style.h"
#include "ui/look/tabular_label.h"
#include "ui/look/theme.h"
#include "ui/look/value_slider.h"

#include <QtTest>
#include <QtWidgets>

#include <gtest/gtest.h>

namespace daub {
namespace {

TEST(ThemeColors, are_those_of_the_specification) {
    ThemeColors const& dark = theme_colors(ColorScheme::dark);
    EXPECT_EQ(dark.background, QColor("#1f2124"));
    EXPECT_EQ(dark.panel, QColor("#26292d"));
    EXPECT_EQ(dark.raised, QColor("#2d3136"));
    EXPECT_EQ(dark.line, QColor("#393e44"));
    EXPECT_EQ(dark.text, QColor("#e3e6e9"));
    EXPECT_EQ(dark.secondary, QColor("#99a1a9"));
    EXPECT_EQ(dark.accent, QColor("#5aa9ff"));
}

TEST(ThemeColors, text_is_readable_on_every_ground) {
    for (ColorScheme const scheme : {ColorScheme::dark, ColorScheme::light}) {
        ThemeColors const& colors = theme_colors(scheme);
        for (QColor const& ground : {colors.background, colors.panel, colors.raised}) {
            for (QColor const& ink : {colors.text, colors.secondary, colors.warning, colors.success}) {
                EXPECT_GE(contrast(ink, ground), 4.5)
                    << ink.name().toStdString() << " on " << ground.name().toStdString();
            }
            EXPECT_GE(contrast(colors.accent, ground), 3.0);
        }
        EXPECT_GE(contrast(colors.accent_text, colors.accent), 4.5);
        EXPECT_EQ(scheme_of(palette_of(colors)), scheme);
    }
}

TEST(SystemLook, understands_the_portal) {
    LookWishes wishes;
    wishes = with_portal_setting(wishes, "org.freedesktop.appearance", "color-scheme", 1u);
    EXPECT_EQ(wishes.scheme, ColorScheme::dark);
    wishes = with_portal_setting(wishes, "org.freedesktop.appearance", "color-scheme", 2u);
    EXPECT_EQ(wishes.scheme, ColorScheme::light);
    wishes = with_portal_setting(wishes, "org.freedesktop.appearance", "color-scheme", 0u);
    EXPECT_EQ(wishes.scheme, std::nullopt);
    wishes = with_portal_setting(wishes, "org.freedesktop.appearance", "contrast", 1u);
    EXPECT_TRUE(wishes.high_contrast);
    wishes = with_portal_setting(wishes, "org.gnome.desktop.interface", "enable-animations", false);
    EXPECT_TRUE(wishes.reduced_motion);
    EXPECT_EQ(with_portal_setting(wishes, "org.example", "color-scheme", 1u), wishes);
}

TEST(Theme, follows_the_system_the_choice_and_high_contrast) {
    QString const style_before = QApplication::style()->objectName();
    QApplication::setStyle("Fusion");
    QApplication::setPalette(QPalette());
    QPalette const palette_before = QApplication::palette();
    {
        Theme theme(*qApp);
        theme.follow({.scheme = ColorScheme::dark});
        EXPECT_EQ(QApplication::palette().color(QPalette::Window), QColor("#26292d"));
        EXPECT_TRUE(qobject_cast<LookStyle*>(QApplication::style()));
        theme.set_choice(ThemeChoice::light);
        EXPECT_EQ(theme.scheme(), ColorScheme::light);
        theme.follow({.scheme = ColorScheme::dark, .high_contrast = true});
        EXPECT_EQ(QApplication::palette().color(QPalette::Window), palette_before.color(QPalette::Window));
        theme.follow({.scheme = ColorScheme::dark});
        EXPECT_TRUE(qobject_cast<LookStyle*>(QApplication::style()));
    }
    QApplication::setStyle(style_before);
    QApplication::setPalette(QPalette());
}

TEST(Theme, a_high_contrast_scheme_leaves_nothing_black_on_black) {
    QPalette platform;
    for (QPalette::ColorRole const role : {QPalette::Window, QPalette::Base, QPalette::Button, QPalette::Mid})
        platform.setColor(role, Qt::black);
    for (QPalette::ColorRole const role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        platform.setColor(role, Qt::white);
    platform.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
    platform.setColor(QPalette::Highlight, Qt::yellow);
    QPalette const worn = readable(platform);
    EXPECT_GT(contrast(worn.color(QPalette::PlaceholderText), Qt::black), 4.5);
    EXPECT_GT(contrast(worn.color(QPalette::Mid), Qt::black), 3);
    EXPECT_GT(contrast(worn.color(QPalette::Disabled, QPalette::Text), Qt::black), 3);
    EXPECT_EQ(worn.color(QPalette::Window), platform.color(QPalette::Window));
    EXPECT_EQ(worn.color(QPalette::Text), platform.color(QPalette::Text));
    EXPECT_EQ(worn.color(QPalette::Highlight), platform.color(QPalette::Highlight));
    platform.setColor(QPalette::PlaceholderText, Qt::cyan);
    EXPECT_EQ(readable(platform).color(QPalette::PlaceholderText),
              QColor(Qt::cyan));  // the platform's, if it can be read
}

int strongest_alpha(QImage const& image) {
    int strongest = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) strongest = std::max(strongest, image.pixelColor(x, y).alpha());
    return strongest;
}

QColor darkest_ink(QImage const& image) {
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255) return image.pixelColor(x, y);
        }
    }
    return {};
}

TEST(Icons, every_one_draws_inside_its_square) {
    ASSERT_GE(icon_names().size(), 70);
    for (QString const& name : icon_names()) {
        QImage const image = icon(name).pixmap(QSize(24, 24), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
        ASSERT_EQ(image.size(), QSize(24, 24));
        EXPECT_GT(strongest_alpha(image), 180) << name.toStdString() << " cannot be seen";
        for (int i = 0; i < 24; ++i) {
            EXPECT_LT(image.pixelColor(i, 0).alpha(), 128) << name.toStdString() << " is cut off";
            EXPECT_LT(image.pixelColor(0, i).alpha(), 128) << name.toStdString() << " is cut off";
            EXPECT_LT(image.pixelColor(i, 23).alpha(), 128) << name.toStdString() << " is cut off";
            EXPECT_LT(image.pixelColor(23, i).alpha(), 128) << name.toStdString() << " is cut off";
        }
    }
}

TEST(Icons, take_the_palettes_colours_and_any_ratio) {
    QPalette const before = QApplication::palette();
    QIcon const plus = icon("plus");
    for (ColorScheme const scheme : {ColorScheme::dark, ColorScheme::light}) {
        ThemeColors const& colors = theme_colors(scheme);
        QApplication::setPalette(palette_of(colors));
        auto const ink = [&](QIcon::Mode mode) { return darkest_ink(plus.pixmap(QSize(48, 48), 1.0, mode).toImage()); };
        EXPECT_EQ(ink(QIcon::Normal).name(), colors.text.name());
        EXPECT_EQ(ink(QIcon::Disabled).name(), colors.disabled.name());
        EXPECT_EQ(ink(QIcon::Selected).name(), colors.accent_text.name());
    }
    QPixmap const large = plus.pixmap(QSize(24, 24), 2.0);
    EXPECT_EQ(large.size(), QSize(48, 48));
    EXPECT_EQ(large.devicePixelRatio(), 2.0);
    QApplication::setPalette(before);
}

class Slider : public ::testing::Test {
 protected:
    Slider() {
        slider_.resize(240, 32);
        slider_.show();
        QApplication::setActiveWindow(&slider_);
        slider_.setFocus();
    }
    void wheel(Qt::KeyboardModifiers modifiers) {
        QPointF const middle = slider_.rect().center();
        QWheelEvent event(middle, slider_.mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&slider_, &event);
    }

    ValueSlider slider_{"Strength", {.most = 2, .step = 0.1, .fallback = 1, .suffix = " px"}};
};

TEST_F(Slider, begins_at_its_default_and_shows_its_value) {
    EXPECT_EQ(slider_.value(), 1);
    EXPECT_TRUE(slider_.text().endsWith(" px"));
    QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(&slider_);
    ASSERT_TRUE(accessible && accessible->valueInterface());
    EXPECT_EQ(accessible->text(QAccessible::Name), "Strength");
    EXPECT_EQ(accessible->role(), QAccessible::Slider);
    accessible->valueInterface()->setCurrentValue(0.5);
    EXPECT_EQ(slider_.value(), 0.5);
}

TEST_F(Slider, keys_step_and_delete_resets) {
    QTest::keyClick(&slider_, Qt::Key_Right);
    EXPECT_DOUBLE_EQ(slider_.value(), 1.1);
    QTest::keyClick(&slider_, Qt::Key_PageDown);
    EXPECT_NEAR(slider_.value(), 0.1, 1e-9);
    QTest::keyClick(&slider_, Qt::Key_End);
    EXPECT_EQ(slider_.value(), 2);
    QTest::keyClick(&slider_, Qt::Key_Delete);
    EXPECT_EQ(slider_.value(), 1);
}

TEST_F(Slider, takes_typed_numbers) {
    QTest::keyClick(&slider_, Qt::Key_1);
    auto* const editor = slider_.findChild<QLineEdit*>();
    ASSERT_TRUE(editor);
    editor->setText("1.75 px");
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_EQ(slider_.value(), 1.75);
    slider_.edit_as_text();
    for (QLineEdit* const open : slider_.findChildren<QLineEdit*>()) {
        if (open->isVisible()) open->setText("9"), QTest::keyClick(open, Qt::Key_Escape);
    }
    EXPECT_EQ(slider_.value(), 1.75);
}

TEST_F(Slider, double_click_resets) {
    QTest::mouseClick(&slider_, Qt::LeftButton, {}, {20, 16});
    EXPECT_LT(slider_.value(), 1);
    QTest::mouseDClick(&slider_, Qt::LeftButton, {}, {20, 16});
    EXPECT_EQ(slider_.value(), 1);
}

TEST_F(Slider, the_wheel_alone_never_changes_it) {
    wheel(Qt::NoModifier);
    EXPECT_EQ(slider_.value(), 1);
    wheel(Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(slider_.value(), 1.1);
    slider_.clearFocus();
    wheel(Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(slider_.value(), 1.1);
}

TEST_F(Slider, a_drag_is_one_edit) {
    QSignalSpy started(&slider_, &ValueSlider::editingStarted), finished(&slider_, &ValueSlider::editingFinished);
    QTest::mousePress(&slider_, Qt::LeftButton, {}, {30, 16});
    for (int x = 40; x < 120; x += 10) QTest::mouseMove(&slider_, {x, 16});
    QTest::mouseRelease(&slider_, Qt::LeftButton, {}, {120, 16});
    EXPECT_EQ(started.size(), 1);
    EXPECT_EQ(finished.size(), 1);
}

TEST(TabularWidth, is_the_same_for_all_digits) {
    QFont const font;
    EXPECT_EQ(tabular_width(font, "1111.11"), tabular_width(font, "8888.88"));
}

TEST(CollapsibleSection, folds_by_keyboard) {
    auto* const content = new QLabel("content");
    CollapsibleSection section("Advanced", content);
    section.show();
    auto* const button = section.findChild<QAbstractButton*>();
    QTest::keyClick(button, Qt::Key_Space);
    EXPECT_FALSE(section.expanded());
    EXPECT_FALSE(content->isVisible());
    EXPECT_EQ(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name), "Advanced");
}

}  // namespace
}  // namespace daub
