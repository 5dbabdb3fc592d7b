#include "ui/models/model_details.h"

#include "ui/document/file_path.h"
#include "ui/models/part_names.h"

#include <QCoreApplication>
#include <QStringList>

namespace daub {
namespace {

struct ModelTexts {
    Q_DECLARE_TR_FUNCTIONS(daub::ModelDetails)
};

QString bytes_text(std::int64_t bytes, QLocale const& locale) {
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString size_text(Size size) { return ModelTexts::tr("%1\u00a0×\u00a0%2").arg(size.width).arg(size.height); }

QString picture_text(ModelInfo const& info) {
    if (info.stages.empty()) return {};
    StageInfo const& last = info.stages.back();
    QString text = ModelTexts::tr("%1 pixels").arg(size_text(last.native_size));
    QStringList others;
    for (Size const& size : last.trained_sizes)
        if (size != last.native_size) others += size_text(size);
    if (!others.isEmpty()) text += ModelTexts::tr(", also %1").arg(others.join(", "));
    return text;
}

QString stages_text(ModelInfo const& info) {
    QStringList stages;
    for (StageInfo const& stage : info.stages) {
        QString const name = stage_text(stage.name);
        int const experts = static_cast<int>(stage.experts.size());
        stages += experts > 1 ? ModelTexts::tr("%1 (%n experts)", nullptr, experts).arg(name) : name;
    }
    return stages.join(", ");
}

QString words_text(ModelInfo const& info) {
    QStringList encoders;
    for (EncoderInfo const& encoder : info.encoders) {
        QString const name = QString::fromStdString(encoder.name);
        encoders +=
            encoder.token_limit > 0 ? ModelTexts::tr("%1 up to %2 tokens").arg(name).arg(encoder.token_limit) : name;
    }
    QString text = encoders.join(", ");
    if (info.vocabulary)
        text += ModelTexts::tr("; knows %n word(s)", nullptr, static_cast<int>(info.vocabulary->size()));
    return text;
}

QString abilities_text(ModelInfo const& info) {
    QStringList abilities{ModelTexts::tr("paint with words")};
    if (info.takes_start_image) abilities += ModelTexts::tr("start image");
    if (info.takes_start_image) abilities += ModelTexts::tr("change only here");
    if (info.takes_style) abilities += ModelTexts::tr("style references");
    return abilities.join(", ");
}

}  // namespace

QString text_of(MemoryMeasure measure) {
    switch (measure) {
        case MemoryMeasure::free_text_encoders:
            return ModelTexts::tr("the text encoders leave once the sentence is read");
        case MemoryMeasure::one_expert_resident:
            return ModelTexts::tr("only one expert is loaded at a time");
        case MemoryMeasure::split_guidance:
            return ModelTexts::tr("guided evaluations run one after the other");
        case MemoryMeasure::one_image_at_a_time:
            return ModelTexts::tr("pictures are made one after the other");
        case MemoryMeasure::tiled_decoding:
            return ModelTexts::tr("the picture is decoded in tiles");
        case MemoryMeasure::tiled_last_stage:
            return ModelTexts::tr("the last stage works in tiles");
        case MemoryMeasure::half_precision_weights:
            return ModelTexts::tr("weights are held in half precision");
    }
    return {};
}

QString memory_text(MemoryPlan const& plan, QLocale const& locale) {
    QString const needed = bytes_text(plan.needed, locale);
    QString text = plan.available > 0
                       ? ModelTexts::tr("%1 needed, %2 free").arg(needed, bytes_text(plan.available, locale))
                       : ModelTexts::tr("%1 needed").arg(needed);
    if (!plan.fits) return text + ModelTexts::tr(": too much. %1").arg(QString::fromStdString(plan.advice));
    QStringList measures;
    for (MemoryMeasure const measure : plan.measures) measures += text_of(measure);
    return measures.isEmpty() ? text : text + ModelTexts::tr("; it fits because %1").arg(measures.join(", "));
}

std::vector<std::pair<QString, QString>> details_of(InstalledModel const& model, QLocale const& locale) {
    ModelInfo const& info = model.info;
    std::vector<std::pair<QString, QString>> lines{
        {ModelTexts::tr("Problem"), QString::fromStdString(info.problem)},
        {ModelTexts::tr("Picture"), picture_text(info)},
        {ModelTexts::tr("Stages"), stages_text(info)},
        {ModelTexts::tr("Words"), words_text(info)},
        {ModelTexts::tr("Can"), info.problem.empty() ? abilities_text(info) : QString()},
        {ModelTexts::tr("Memory"), model.memory ? memory_text(*model.memory, locale) : QString()},
        {ModelTexts::tr("On disk"), info.weight_bytes > 0 ? bytes_text(info.weight_bytes, locale) : QString()},
        {ModelTexts::tr("Licence"), QString::fromStdString(info.license)},
        {ModelTexts::tr("Folder"), to_qstring(info.path)}};
    std::erase_if(lines, [](auto const& line) { return line.second.isEmpty(); });
    return lines;
}

}  // namespace daub
