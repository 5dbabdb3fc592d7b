#include "ui/panels/process/branch_bar.h"

#include "ui/look/icon.h"
#include "ui/look/look_drawing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace daub {

BranchBar::BranchBar(QWidget* parent) : QWidget(parent), icon_(new QLabel), words_(new QLabel) {
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid, 0, 0, 0);
    layout->setSpacing(grid);
    constexpr int side = 16;
    icon_->setPixmap(icon("branch").pixmap(side, side));
    words_->setWordWrap(true);
    layout->addWidget(icon_);
    layout->addWidget(words_, 1);
    auto* const end = new QToolButton;
    end->setText(tr("End branch"));
    end->setIcon(icon("close"));
    end->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    end->setAutoRaise(true);
    end->setFocusPolicy(Qt::StrongFocus);
    end->setToolTip(tr("The next picture is made from pure noise again"));
    layout->addWidget(end);
    connect(end, &QToolButton::clicked, this, &BranchBar::endWanted);
    hide();
}

void BranchBar::show_branch(QString const& where, bool holds) {
    setVisible(!where.isEmpty());
    words_->setText(holds ? tr("Branch at %1: what you change now acts only after it.").arg(where)
                          : tr("Branch at %1 rests: seed, size, model, start image or sampling are others, so pictures "
                               "begin anew.")
                                .arg(where));
}

QString BranchBar::text() const { return isHidden() ? QString() : words_->text(); }

}  // namespace daub
