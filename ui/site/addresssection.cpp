// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "site/addresssection.h"

#include "parts/filewish.h"
#include "parts/formrow.h"
#include "parts/navigator.h"
#include "parts/textlabel.h"
#include "site/checklist.h"
#include "words/errorwords.h"
#include "words/sitewords.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{

QLineEdit *lineEdit(const QString &objectName, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(objectName);
    return edit;
}

QStringList listOf(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts) {
        list << QString::fromStdString(text);
    }
    return list;
}

}

AddressSection::AddressSection(SiteState &state, Navigator &navigator, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_navigator(navigator)
    , m_haveDomain(new QRadioButton(words::haveDomain(), this))
    , m_haveNothing(new QRadioButton(words::haveNothing(), this))
    , m_nothingText(TextLabel::paragraph(TextRole::body, words::whatWorksToday(), this, Token::muted))
    , m_form(makeForm())
    , m_checks(new CheckList(state, this))
{
    m_haveDomain->setObjectName(QStringLiteral("haveDomain"));
    m_haveNothing->setObjectName(QStringLiteral("haveNothing"));
    m_nothingText->setObjectName(QStringLiteral("whatWorksToday"));
    auto *ways = new QButtonGroup(this);
    ways->addButton(m_haveDomain);
    ways->addButton(m_haveNothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metric::step8);
    column->addWidget(TextLabel::paragraph(TextRole::heading, words::addressTitle(), this));
    for (QWidget *line :
         std::initializer_list<QWidget *>{m_haveDomain, m_haveNothing, m_nothingText, m_form, m_checks}) {
        column->addWidget(line);
    }
    connect(m_haveDomain, &QRadioButton::toggled, this, &AddressSection::showWay);
    connect(m_haveNothing, &QRadioButton::toggled, this, &AddressSection::showWay);
    connect(m_checks, &CheckList::runningChanged, m_save,
            [this](bool running) { m_save->setEnabled(!running); });
    connect(&m_state, &SiteState::changed, this, &AddressSection::fill);
    showWay();
    fill();
}

QWidget *AddressSection::makeForm()
{
    auto *form = new QWidget(this);
    m_address = lineEdit(QStringLiteral("address"), form);
    m_address->setPlaceholderText(QStringLiteral("https://video.example.org"));
    m_warning = TextLabel::paragraph(TextRole::caption, {}, form, Token::warn);
    m_warning->setObjectName(QStringLiteral("addressWarning"));
    m_warning->hide();
    m_proxy = new QRadioButton(words::proxyDoesHttps(), form);
    m_files = new QRadioButton(words::certificateFiles(), form);
    m_files->setObjectName(QStringLiteral("certificateFiles"));
    m_proxy->setChecked(true);
    m_proxies = lineEdit(QStringLiteral("proxies"), form);
    m_proxies->setText(QStringLiteral("127.0.0.1, ::1"));
    m_proxiesRow = new FormRow(words::proxyAddresses(), m_proxies, FormRow::Place::below, form);
    m_proxiesRow->setHelp(words::proxyAddressesExplained());
    m_chain = lineEdit(QStringLiteral("certificateFile"), form);
    m_key = lineEdit(QStringLiteral("certificateKeyFile"), form);
    m_reload = new Button(Button::Kind::plain, Icon::refresh, words::reloadCertificate(), form);
    m_reload->setObjectName(QStringLiteral("reloadCertificate"));
    m_fileRows = new QWidget(form);
    auto *files = new QVBoxLayout(m_fileRows);
    files->setContentsMargins({});
    files->setSpacing(metric::step16);
    files->addWidget(makeFileRow(m_chain, words::certificateFile()));
    files->addWidget(makeFileRow(m_key, words::certificateKeyFile()));
    files->addWidget(m_reload, 0, Qt::AlignLeading);
    m_error = TextLabel::paragraph(TextRole::body, {}, form, Token::bad);
    m_error->setObjectName(QStringLiteral("addressError"));
    m_error->hide();
    m_save = new Button(Button::Kind::plain, words::saveAndCheck(), form);
    m_save->setObjectName(QStringLiteral("saveAddress"));
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins({});
    column->setSpacing(metric::step8);
    column->addWidget(new FormRow(words::address(), m_address, FormRow::Place::below, form));
    column->addWidget(m_warning);
    column->addSpacing(metric::step8);
    column->addWidget(TextLabel::paragraph(TextRole::strong, words::certificate(), form));
    for (QWidget *line :
         std::initializer_list<QWidget *>{m_proxy, m_proxiesRow, m_files, m_fileRows, m_error}) {
        column->addWidget(line);
    }
    column->addWidget(m_save, 0, Qt::AlignLeading);
    connect(m_proxy, &QRadioButton::toggled, this, &AddressSection::showWay);
    connect(m_address, &QLineEdit::textEdited, this, &AddressSection::showWay);
    connect(m_address, &QLineEdit::returnPressed, this, &AddressSection::save);
    connect(m_save, &Button::clicked, this, &AddressSection::save);
    connect(m_reload, &Button::clicked, this, &AddressSection::reloadCertificate);
    return form;
}

FormRow *AddressSection::makeFileRow(QLineEdit *path, const QString &name)
{
    auto *row = new FormRow(name, path, FormRow::Place::below, m_fileRows);
    auto *choose = new Button(Button::Kind::plain, words::chooseFile(), row);
    choose->setAccessibleName(words::chooseFileFor(name));
    row->addTrailing(choose);
    connect(choose, &Button::clicked, this, [this, path, name] {
        askForFiles(this, {.title = name, .folder = QFileInfo(path->text()).absolutePath()},
                    [path](const QStringList &paths) { path->setText(paths.front()); });
    });
    return row;
}

void AddressSection::begin()
{
    (m_haveDomain->isChecked() ? static_cast<QWidget *>(m_address) : m_haveDomain)
        ->setFocus(Qt::TabFocusReason);
}

void AddressSection::check() { m_checks->run(); }

void AddressSection::fill()
{
    const model::Settings &settings = m_state.settings();
    setVisible(m_state.isLoaded() && !m_state.reach().fixedByCommandLine);
    m_form->setEnabled(m_state.isOnline());
    m_reload->setEnabled(!settings.certificateFile.empty());
    if (m_filled || !m_state.isLoaded()) {
        return;
    }
    m_filled = true;
    if (settings.publicUrl.empty()) {
        return;
    }
    m_haveDomain->setChecked(true);
    m_address->setText(QString::fromStdString(settings.publicUrl));
    m_chain->setText(QString::fromStdString(settings.certificateFile));
    m_key->setText(QString::fromStdString(settings.certificateKeyFile));
    m_proxies->setText(listOf(settings.trustedProxies).join(QStringLiteral(", ")));
    m_files->setChecked(!settings.certificateFile.empty());
    showWay();
}

void AddressSection::showWay()
{
    m_nothingText->setVisible(m_haveNothing->isChecked());
    m_form->setVisible(m_haveDomain->isChecked());
    m_proxiesRow->setVisible(m_proxy->isChecked());
    m_fileRows->setVisible(m_files->isChecked());
    const QString saved = QString::fromStdString(m_state.settings().publicUrl);
    m_warning->setTextOrHide(saved.isEmpty() || typedOrigin() == saved ? QString()
                                                                       : words::changingAddress());
}

QString AddressSection::typedOrigin() const
{
    QString typed = m_address->text().trimmed();
    if (!typed.contains(QStringLiteral("://"))) {
        typed.prepend(QStringLiteral("https://"));
    }
    const QUrl url(typed, QUrl::StrictMode);
    const bool isOrigin = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && !url.hasQuery() && !url.hasFragment() && (url.path().isEmpty() || url.path() == u"/")
        && (url.scheme() == u"https" || url.scheme() == u"http");
    return isOrigin ? url.adjusted(QUrl::RemovePath).toString(QUrl::FullyEncoded) : QString();
}

void AddressSection::save()
{
    const QString origin = typedOrigin();
    if (origin.isEmpty()) {
        m_error->setTextOrHide(words::notAnAddress());
        m_address->setFocus();
        return;
    }
    const bool byProxy = m_proxy->isChecked();
    if (!byProxy && (m_chain->text().trimmed().isEmpty() || m_key->text().trimmed().isEmpty())) {
        m_error->setTextOrHide(words::bothFilesNeeded());
        return;
    }
    m_error->hide();
    m_state.change(
        [&](model::Settings &settings) {
            settings.publicUrl = origin.toStdString();
            settings.certificateFile = byProxy ? std::string() : m_chain->text().trimmed().toStdString();
            settings.certificateKeyFile = byProxy ? std::string() : m_key->text().trimmed().toStdString();
            settings.trustedProxies.clear();
            if (byProxy) {
                for (const QString &proxy : m_proxies->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
                    settings.trustedProxies.push_back(proxy.trimmed().toStdString());
                }
            }
        },
        [this](const Result<model::Settings> &saved) {
            if (saved) {
                m_address->setText(QString::fromStdString(saved->publicUrl));
                showWay();
                check();
                return;
            }
            const words::Explanation why = words::explain(saved.error());
            m_error->setTextOrHide(why.headline + QLatin1Char(' ') + why.sentences());
        });
}

void AddressSection::reloadCertificate()
{
    QCoro::connect(m_state.client().reloadCertificate(this), this, [this](const Result<> &loaded) {
        if (loaded) {
            m_error->hide();
            m_navigator.toast({.text = words::certificateReloaded()});
            return;
        }
        const words::Explanation why = words::explain(loaded.error());
        m_error->setTextOrHide(why.headline + QLatin1Char(' ') + why.sentences());
    });
}

}
