// The panels as people see them, light and dark, at 100 % and 200 % and with letters of double size: written to the
// build folder to be looked at, and checked for what a machine can see.
#include "engine/scene/region_palette.h"
#include "tests/ui/models/models_fixture.h"
#include "tests/ui/panels/attention/recorded.h"
#include "ui/document/document.h"
#include "ui/document/incoming_picture.h"
#include "ui/document/region_list_model.h"
#include "ui/look/collapsible_section.h"
#include "ui/look/look_style.h"
#include "ui/look/theme_colors.h"
#include "ui/models/adapter_choice.h"
#include "ui/models/adapters_page.h"
#include "ui/models/models_dialog.h"
#include "ui/panels/attention/attention_panel.h"
#include "ui/panels/attention/word_list.h"
#include "ui/panels/process/process_panel.h"
#include "ui/panels/process/stage_fields.h"
#include "ui/panels/prompt/prompt_editor.h"
#include "ui/panels/prompt/prompt_panel.h"
#include "ui/panels/prompt/token_meter.h"
#include "ui/panels/regions/color_choice.h"
#include "ui/panels/regions/region_view.h"
#include "ui/panels/regions/regions_panel.h"
#include "ui/panels/style/style_panel.h"

#include <gmock/gmock.h>

#include <QComboBox>
#include <QTabWidget>

using namespace daub;

namespace {

struct Look {
    ColorScheme scheme = ColorScheme::dark;
    double pixels = 1;   ///< per device-independent pixel
    double letters = 1;  ///< size of the application's font
    QString name;
};

/// Wears the look, and puts the application's own back at the end.
class Dressed {
 public:
    explicit Dressed(Look const& look) : style_(QApplication::style()->objectName()), font_(QApplication::font()) {
        QApplication::setStyle(new LookStyle);
        QApplication::setPalette(palette_of(theme_colors(look.scheme)));
        QFont larger = font_;
        larger.setPointSizeF(font_.pointSizeF() * look.letters);
        QApplication::setFont(larger);
    }
    ~Dressed() {
        QApplication::setFont(font_);
        QApplication::setStyle(style_);
        QApplication::setPalette(QPalette());
    }

 private:
    QString style_;
    QFont font_;
};

/// Every encoder reads `limit` words.
class WordTokens : public PromptTokens {
 public:
    explicit WordTokens(int limit) : limit_(limit) {}
    std::vector<EncoderUse> count(std::string_view prompt) const override {
        EncoderUse use{.name = "T5", .count = 2, .limit = limit_};
        for (std::size_t at = 0; at < prompt.size(); at = std::min(prompt.find(' ', at), prompt.size() - 1) + 1)
            if (++use.count > limit_ && use.beyond.empty()) use.beyond.push_back({at, prompt.size()});
        EncoderUse clip{.name = "CLIP", .count = use.count, .limit = 77};
        return {use, clip};
    }

 private:
    int limit_;
};

Mask ellipse(Size canvas, double x, double y, double rx, double ry) {
    Mask mask(canvas);
    for (int row = 0; row < canvas.height; ++row)
        for (int column = 0; column < canvas.width; ++column) {
            double const dx = (column - x * canvas.width) / (rx * canvas.width);
            double const dy = (row - y * canvas.height) / (ry * canvas.height);
            if (dx * dx + dy * dy < 1) mask.at(column, row) = 255;
        }
    return mask;
}

struct PanelShown : testing::TestWithParam<Look> {
    PanelShown() {
        document.set_prompt(
            "A (red fox:1.2) and two tulips on a meadow in front of a castel and a tree, (sunset, the moon");
        add("red fox", .5, .7, .2, .15);
        add("two tulips", .3, .8, .1, .15);
        add("meadow", .5, .9, .9, .4);
        add("castel", .4, .4, .2, .2);
        add("tree", .8, .5, .15, .2);
        add("the moon", .8, .15, .1, .1);
        RegionId const rain = document.add_region({.name = "rain, thunder and other bad weather"});
        document.set_region(rain, RegionProperty::negative, true);
        document.set_region(document.region_id(1), RegionProperty::visible, false);
        document.set_region(document.region_id(2), RegionProperty::locked, true);
        document.set_region(document.region_id(4), RegionProperty::strength, 1.2);
        document.set_region(document.region_id(4), RegionProperty::interval, ProcessInterval{0, 0.6});
        document.set_region(document.region_id(4), RegionProperty::noise_seed, std::optional<std::uint64_t>(1203));
        document.set_active_region(document.region_id(4));
        document.set_negative_prompt("blurry, frame");
    }
    void add(std::string const& phrase, double x, double y, double rx, double ry) {
        std::size_t const at = document.request().prompt.find(phrase);
        document.add_region({.spans = {{at, at + phrase.size()}}, .mask = ellipse(document.canvas(), x, y, rx, ry)});
    }

    void save(QWidget& widget, QSize size, QString const& name) {
        widget.resize(size.expandedTo(widget.minimumSizeHint()));
        widget.show();
        QTest::qWait(20);
        QPixmap picture(widget.size() * GetParam().pixels);
        picture.setDevicePixelRatio(GetParam().pixels);
        picture.fill(widget.palette().color(QPalette::Window));
        widget.render(&picture);
        QDir const folder(DAUB_BINARY_DIR "/contact-sheets");
        folder.mkpath(".");
        ASSERT_TRUE(picture.save(folder.filePath(name + "-" + GetParam().name + ".png")));
    }

    /// Buttons and one-line labels have the room that their texts ask for.
    static void expect_nothing_cut(QWidget const& widget) {
        for (auto* const button : widget.findChildren<QAbstractButton*>()) {
            if (!button->isVisible()) continue;
            EXPECT_GE(button->width(), button->minimumSizeHint().width()) << qPrintable(button->text());
        }
        for (auto* const label : widget.findChildren<QLabel*>()) {
            if (!label->isVisible() || label->wordWrap()) continue;
            EXPECT_GE(label->width(), label->sizeHint().width()) << qPrintable(label->text());
        }
        for (auto* const meter : widget.findChildren<TokenMeter*>()) {
            if (!meter->isVisible()) continue;
            EXPECT_GE(meter->width(), meter->sizeHint().width());
        }
    }

    static void expect_names(QWidget const& widget) {
        for (auto* const child : widget.findChildren<QWidget*>()) {
            bool const reached =
                child->focusPolicy() != Qt::NoFocus && child->isVisible() && child->focusProxy() == nullptr;
            auto* const button = qobject_cast<QAbstractButton*>(child);
            bool const named = !child->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
            bool const inner = child->objectName().startsWith("qt_") || qobject_cast<QScrollBar*>(child) != nullptr;
            EXPECT_TRUE(named || inner || !reached) << child->metaObject()->className();
        }
    }

    Dressed dressed{GetParam()};
    Document document;
};

}  // namespace

TEST_P(PanelShown, prompt) {
    PromptPanel panel(document);
    panel.set_tokens(std::make_shared<WordTokens>(19));
    panel.set_known_words(std::make_shared<KnownWords>(
        std::vector<std::string>{"a", "red", "fox", "and", "two", "tulips", "on", "meadow", "in", "front", "of",
                                 "castle", "tree", "sunset", "the", "moon"}));
    panel.editor().select_bytes({0, 1});
    save(panel, {900, 240}, "prompt");
    expect_nothing_cut(panel);
    expect_names(panel);
    EXPECT_GT(panel.editor().font().pointSizeF(), panel.font().pointSizeF());
}

TEST_P(PanelShown, regions) {
    RegionsPanel panel(document);
    PromptEditor editor(document);
    panel.add_action(editor.make_region_action());
    panel.model().set_adherence(
        {{document.region_id(0), 0.81}, {document.region_id(1), 0.38}, {document.region_id(4), 0.9}});
    save(panel, {300, 520}, "regions");
    expect_nothing_cut(panel);
    expect_names(panel);
}

TEST_P(PanelShown, no_regions) {
    Document empty;
    RegionsPanel panel(empty);
    save(panel, {300, 360}, "no-regions");
    PromptPanel prompt(empty);
    save(prompt, {700, 130}, "no-prompt");
}

TEST_P(PanelShown, palette) {
    ColorMenu menu(palette_colors()[3], nullptr);
    menu.setAttribute(Qt::WA_DeleteOnClose, false);
    save(menu, menu.sizeHint(), "palette");
}

TEST_P(PanelShown, process) {
    ProcessPanel panel(document);
    panel.set_stages({{.name = "base",
                       .axis = {},
                       .experts = {{.name = "layout", .sigma_low = 8, .sigma_high = 80},
                                   {.name = "middle", .sigma_low = 0.6, .sigma_high = 8},
                                   {.name = "detail", .sigma_low = 0, .sigma_high = 0.6}}},
                      {.name = "super-resolution 256", .axis = {}, .experts = {{.name = "sr", .sigma_high = 80}}}});
    document.change_settings("curves", [](GenerationRequest& request) {
        request.paint.strength = Curve({{0, 1.8}, {0.3, 1.6}, {0.6, 0.7}, {1, 0.2}});
        request.streams.t5 = Curve({{0, 1.2}, {1, 0.9}});
        request.streams.style = Curve(0.5);
    });
    panel.begin_picture(document.request());
    for (int step = 1; step <= 20; ++step) {
        QImage picture(32, 32, QImage::Format_RGB32);
        picture.fill(QColor::fromHsv(step * 15, 120, 160));
        panel.add_step({.step = step,
                        .step_count = 20,
                        .process = (step - 1) / 20.0,
                        .expert_index = step / 7,
                        .expert = "layout",
                        .picture = picture});
    }
    GenerationRequest const made = document.request();
    panel.end_picture(&made);
    panel.branch_at_frame(13);
    panel.show_frame(8);
    save(panel, {1100, 300}, "process");
    expect_nothing_cut(panel);
    expect_names(panel);
    save(panel, {340, 720}, "process-narrow");
}

TEST_P(PanelShown, sampling) {
    ProcessPanel panel(document);
    panel.autoencoder().set_names({"soft", "clear"});
    panel.findChild<CollapsibleSection*>()->set_expanded(true);
    save(panel, {340, 820}, "sampling");
    auto const left = [&](QWidget const& box) { return box.mapTo(&panel, QPoint()).x(); };
    EXPECT_EQ(left(panel.autoencoder().box()), left(panel.stages().sampler(0)));
    expect_nothing_cut(panel);
    expect_names(panel);
}

TEST_P(PanelShown, style_with_adapters) {
    add_style_reference(document,
                        {.image = Snapshot<Image>(Image({.width = 64, .height = 48})), .source = "dunes.jpg"});
    StylePanel panel(document);
    panel.adapter().set_names({"ip-adapter-plus_sd15", "ip-adapter_sd15"});
    save(panel, {320, 620}, "style-adapters");
    expect_nothing_cut(panel);
    expect_names(panel);
}

TEST_P(PanelShown, adapters) {
    UserData const home;
    for (char const* const name : {"loras/ink", "loras/odd-watercolour-wash", "embeddings/moss-style",
                                   "ip_adapters/ip-adapter-plus_sd15", "vaes/clear", "image_encoders/clip-vit-h-14"})
        write_text(home.root / "daub" / (std::string(name) + ".safetensors"), safetensors(123'456));
    InstalledModels models([&] { return services_of(home.library); });
    models.refresh();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !models.reading(); }));
    ModelInstaller installer;
    ModelsDialog dialog({document, models, installer});
    dialog.tabs().setCurrentIndex(1);
    dialog.adapters().select(AdapterKind::lora, "ink");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !models.reading(); }));
    save(dialog, {760, 560}, "adapters");
    expect_nothing_cut(dialog);
    expect_names(dialog);
    dialog.adapters().select(AdapterKind::lora, "odd-watercolour-wash");
    save(dialog, {760, 560}, "adapters-problem");
}

TEST_P(PanelShown, attention) {
    document.set_prompt("a red fox");
    document.bind_region(document.region_id(0), {word_fox});
    document.bind_region(document.region_id(1), {word_red});
    AttentionPanel panel(document);
    std::vector<RegionId> ids;
    for (std::size_t i = 0; i < document.regions().size(); ++i) ids.push_back(document.region_id(i));
    QSignalSpy const scored(&panel, &AttentionPanel::scored);
    panel.set_recording(Snapshot<AttentionRecord>(recorded()), document.request(), ids);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !scored.isEmpty(); }));
    panel.words().choose({1});
    save(panel, {300, 520}, "attention");
    expect_nothing_cut(panel);
    expect_names(panel);
    panel.clear();
    save(panel, {300, 240}, "no-attention");
}

INSTANTIATE_TEST_SUITE_P(Panels, PanelShown,
                         testing::Values(Look{ColorScheme::dark, 1, 1, "dark"}, Look{ColorScheme::light, 1, 1, "light"},
                                         Look{ColorScheme::dark, 2, 1, "dark-200"},
                                         Look{ColorScheme::light, 1, 2, "light-large-letters"}),
                         [](auto const& info) { return QString(info.param.name).replace('-', '_').toStdString(); });

/// Lines under words must be told from the ground in both themes, and each from the others.
TEST(PromptMarks, are_seen_in_both_themes) {
    for (ColorScheme const scheme : {ColorScheme::dark, ColorScheme::light}) {
        QPalette const palette = palette_of(theme_colors(scheme));
        for (QColor const& color : palette_colors())
            EXPECT_GE(contrast(line_color(color, palette), palette.color(QPalette::Base)), 2)
                << qPrintable(color.name());
    }
}
