// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myvideos/videostats.h"

#include "parts/sheet.h"
#include "parts/textlabel.h"
#include "words/format.h"
#include "words/myvideoswords.h"
#include "words/partswords.h"
#include "words/videowords.h"

#include <QGridLayout>
#include <QPushButton>

#include <map>

namespace spirula::ui
{

namespace
{

using Fact = std::pair<QString, QString>;

QList<Fact> factsOf(const wire::HomeVideo &of)
{
    const model::Video &video = of.video;
    QList<Fact> facts{{words::statsViews(), words::count(video.views)}};
    if (video.likes > 0) {
        facts.append({words::statsLikes(), words::count(video.likes)});
    }
    facts.append({words::statsPublished(),
                  video.publishedAt == 0 ? words::statsNotPublished() : words::exactTime(video.publishedAt)});
    if (video.durationMs > 0) {
        facts.append({words::statsLength(), words::duration(video.durationMs)});
    }
    facts.append({words::statsOnDisk(), words::bytes(of.bytes)});
    std::map<int, std::int64_t, std::greater<>> sizes; // one quality may be kept in two forms
    for (const wire::HomeVideoFile &file : of.files) {
        sizes[file.resolution] += file.size;
    }
    for (const auto &[resolution, size] : sizes) {
        facts.append({words::qualityName(resolution), words::bytes(size)});
    }
    return facts;
}

}

void showStats(const wire::HomeVideo &video, QWidget *parent)
{
    auto *sheet = new Sheet(words::statsOf(QString::fromStdString(video.video.name)), parent);
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(metric::step24);
    grid->setVerticalSpacing(metric::step4);
    grid->setColumnStretch(1, 1);
    QStringList spoken;
    int row = 0;
    for (const auto &[name, value] : factsOf(video)) {
        auto *label = new TextLabel(TextRole::body, name, body);
        label->setInk(Token::muted);
        auto *said = new TextLabel(TextRole::body, value, body);
        said->setFit(TextLabel::Fit::wrap);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(said, row++, 1);
        spoken << name + QStringLiteral(": ") + value;
    }
    sheet->setObjectName(QStringLiteral("stats"));
    sheet->setAccessibleDescription(spoken.join(QStringLiteral(". ")));
    sheet->setBody(body);
    QObject::connect(sheet->addButton(words::close(), Button::Kind::primary), &QPushButton::clicked, sheet,
                     &Sheet::close);
    sheet->open();
}

}
