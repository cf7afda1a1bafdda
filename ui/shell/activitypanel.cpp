// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/activitypanel.h"

#include "parts/button.h"
#include "parts/emptystate.h"
#include "parts/iconbutton.h"
#include "parts/navigator.h"
#include "parts/textlabel.h"
#include "shell/activityrow.h"
#include "words/activitywords.h"
#include "words/errorwords.h"
#include "words/partswords.h"
#include "words/shellwords.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{
constexpr int panelWidth = 360;
}

ActivityPanel::ActivityPanel(HomeClient &client, const ActivityJobs &jobs, Navigator &navigator,
                             QWidget *over)
    : QWidget(over)
    , m_client(client)
    , m_jobs(jobs)
    , m_navigator(navigator)
{
    setAccessibleName(words::activity());
    setFocusPolicy(Qt::StrongFocus);
    build();
    over->installEventFilter(this);
    connect(&jobs, &ActivityJobs::changed, this, &ActivityPanel::showAll);
    connect(&jobs, &ActivityJobs::progressed, this, [this](const ActivityJobs::Entry &entry) {
        if (ActivityRow *row = m_rows.value(entry.job.id)) {
            row->show(entry);
        }
    });
    connect(&Theme::ofApplication(), &Theme::changed, this, &ActivityPanel::place);
    showAll();
    hide();
}

void ActivityPanel::build()
{
    m_all = new Button(Button::Kind::plain, words::pauseAll(), this);
    m_all->setObjectName(QStringLiteral("pauseAll"));
    auto *close = new IconButton(Icon::close, words::close(), this);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(TextRole::heading, words::activity(), this), 1);
    head->addWidget(m_all);
    head->addWidget(close);
    m_nothing = new EmptyState(Icon::checkCircle, words::nothingToDo(), words::nothingToDoText(), this);
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    auto *inner = new QWidget;
    m_list = new QVBoxLayout(inner);
    m_list->setContentsMargins({});
    m_list->setSpacing(0);
    m_list->addStretch();
    m_area->setWidget(inner);
    inner->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::step16, metric::step12, metric::step16, metric::step12);
    column->addLayout(head);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_area, 1);
    connect(close, &QAbstractButton::clicked, this, &ActivityPanel::toggle);
    connect(m_all, &QAbstractButton::clicked, this, &ActivityPanel::pauseOrResumeAll);
}

void ActivityPanel::toggle()
{
    if (isVisible()) {
        hide();
        return;
    }
    place();
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

void ActivityPanel::showAll()
{
    QMap<std::int64_t, ActivityRow *> before = std::exchange(m_rows, {});
    int index = 0;
    for (const ActivityJobs::Entry &entry : m_jobs.entries()) {
        ActivityRow *row = before.take(entry.job.id);
        if (row) {
            row->show(entry);
        } else {
            row = makeRow(entry);
        }
        m_list->insertWidget(index++, row);
        m_rows.insert(entry.job.id, row);
    }
    for (ActivityRow *gone : before) {
        gone->hide();
        gone->deleteLater();
    }
    m_nothing->setVisible(m_rows.isEmpty());
    m_area->setVisible(!m_rows.isEmpty());
    m_all->setVisible(m_jobs.inProgress() > 0);
    m_all->setText(m_jobs.isPaused() ? words::resumeAll() : words::pauseAll());
}

ActivityRow *ActivityPanel::makeRow(const ActivityJobs::Entry &entry)
{
    auto *row = new ActivityRow(m_client, entry, m_list->parentWidget());
    connect(row, &ActivityRow::failed, this, &ActivityPanel::tell);
    connect(row, &ActivityRow::cancelled, this, [this](const wire::HomeJob &job) {
        m_navigator.toast({.text = words::workCancelled(QString::fromStdString(job.videoName)),
                           .actionText = words::undo(),
                           .action = [this, id = job.id] {
                               QCoro::connect(m_client.retryJob(this, id), this,
                                              [this](const Result<wire::HomeJob> &again) {
                                                  if (!again) {
                                                      tell(again.error());
                                                  }
                                              });
                           }});
    });
    return row;
}

void ActivityPanel::pauseOrResumeAll()
{
    QCoro::connect(m_jobs.isPaused() ? m_client.resumeAll(this) : m_client.pauseAll(this), this,
                   [this](const Result<> &done) {
                       if (!done) {
                           tell(done.error());
                       }
                   });
}

void ActivityPanel::tell(const Error &error) { m_navigator.toast({.text = words::explain(error).headline}); }

bool ActivityPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void ActivityPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ActivityPanel::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::ofApplication();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Token::surface));
    const int edge = isRightToLeft() ? width() - 1 : 0;
    painter.fillRect(edge, 0, 1, height(), theme.colour(Token::line));
    painter.fillRect(0, 0, width(), 1, theme.colour(Token::line));
}

void ActivityPanel::place()
{
    const QRect around = parentWidget()->rect();
    const int width = std::min(Theme::ofApplication().scaled(panelWidth), around.width());
    const int left = isRightToLeft() ? 0 : around.width() - width;
    setGeometry(left, 0, width, around.height());
}

}

#include "moc_activitypanel.cpp"
