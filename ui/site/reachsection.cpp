// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "site/reachsection.h"

#include "parts/formrow.h"
#include "parts/navigator.h"
#include "parts/textlabel.h"
#include "site/qrcode.h"
#include "site/sitestate.h"
#include "words/format.h"
#include "words/reachof.h"
#include "words/reachwords.h"
#include "words/sitewords.h"

#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{

Token tokenOf(wire::ReachState state)
{
    switch (state) {
    case wire::ReachState::everyone:
        return Token::ok;
    case wire::ReachState::unreachable:
    case wire::ReachState::notConfirmed:
        return Token::warn;
    default:
        return Token::text;
    }
}

}

ReachSection::ReachSection(SiteState &state, Navigator &navigator, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_navigator(navigator)
    , m_headline(TextLabel::paragraph(TextRole::title, {}, this))
    , m_text(TextLabel::paragraph(TextRole::body, {}, this))
    , m_note(TextLabel::paragraph(TextRole::body, {}, this, Token::warn))
    , m_next(new Button(Button::Kind::primary, {}, this))
    , m_open(new Button(Button::Kind::plain, Icon::openOutside, words::openMyPage(), this))
    , m_on(new Switch(words::siteOn(), this))
    , m_network(new Switch(words::homeNetwork(), this))
    , m_networkRow(new FormRow(words::homeNetwork(), m_network, FormRow::Place::beside, this))
    , m_phone(new QWidget(this))
    , m_code(new QrCode(m_phone))
    , m_urls(TextLabel::paragraph(TextRole::body, {}, m_phone))
    , m_copy(new Button(Button::Kind::plain, Icon::copy, words::copyNetworkAddress(), m_phone))
{
    m_headline->setObjectName(QStringLiteral("reachHeadline"));
    m_text->setObjectName(QStringLiteral("reachText"));
    m_note->setObjectName(QStringLiteral("reachNote"));
    m_next->setObjectName(QStringLiteral("nextStep"));
    m_on->setObjectName(QStringLiteral("siteOn"));
    m_network->setObjectName(QStringLiteral("homeNetwork"));
    m_urls->setObjectName(QStringLiteral("networkUrls"));

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_next);
    buttons->addWidget(m_open);
    buttons->addStretch();
    auto *beside = new QVBoxLayout;
    beside->addWidget(TextLabel::paragraph(TextRole::body, words::scanWithPhone(), m_phone));
    beside->addWidget(m_urls);
    beside->addWidget(m_copy, 0, Qt::AlignLeading);
    beside->addStretch();
    auto *phone = new QHBoxLayout(m_phone);
    phone->setContentsMargins({});
    phone->setSpacing(metric::step16);
    phone->addWidget(m_code, 0, Qt::AlignTop);
    m_phone->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    phone->addLayout(beside, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metric::step8);
    for (QWidget *line : std::initializer_list<QWidget *>{m_headline, m_text, m_note}) {
        column->addWidget(line);
    }
    column->addLayout(buttons);
    column->addSpacing(metric::step16);
    column->addWidget(new FormRow(words::siteOn(), m_on, FormRow::Place::beside, this));
    column->addSpacing(metric::step8);
    column->addWidget(m_networkRow);
    column->addSpacing(metric::step8);
    column->addWidget(m_phone);

    connect(m_next, &Button::clicked, this, [this] { take(step()); });
    connect(m_open, &Button::clicked, this, [this] { take(Step::openPage); });
    connect(m_on, &Switch::clicked, this,
            [this](bool on) { m_state.change([on](model::Settings &settings) { settings.siteOn = on; }); });
    connect(m_network, &Switch::clicked, this, [this](bool on) {
        m_state.change([on](model::Settings &settings) { settings.homeNetwork = on; });
    });
    connect(m_copy, &Button::clicked, this, [this] {
        const auto &urls = m_state.reach().networkUrls;
        if (!urls.empty()) {
            m_navigator.copySiteLink(QUrl(QString::fromStdString(urls.front())));
        }
    });
    connect(&m_state, &SiteState::changed, this, &ReachSection::showState);
    showState();
}

ReachSection::Step ReachSection::step() const
{
    const wire::HomeReach &reach = m_state.reach();
    if (reach.problem == "portTaken" || reach.problem == "cannotListen") {
        // Others know an address with its port: it never changes by the way.
        return reach.freePort && !reach.addressSet && !reach.fixedByCommandLine ? Step::useFreePort
                                                                                : Step::advanced;
    }
    switch (reach.state) {
    case wire::ReachState::off:
        return Step::turnOn;
    case wire::ReachState::thisComputer:
    case wire::ReachState::homeNetwork:
        return reach.fixedByCommandLine ? Step::openPage : Step::getAddress;
    case wire::ReachState::notConfirmed:
    case wire::ReachState::unreachable:
        return Step::check;
    case wire::ReachState::everyone:
        break;
    }
    return Step::openPage;
}

QString ReachSection::evidence() const
{
    const wire::HomeReach &reach = m_state.reach();
    if (reach.problem == "portTaken") {
        return words::portTaken(reach.port);
    }
    if (reach.problem == "cannotListen") {
        return words::cannotListen();
    }
    QString text = words::reachEvidence(reachOf(reach.state), reach.since, reach.lastOutsideVisitor);
    if (reach.addressSet && !reach.https) {
        text += QLatin1Char(' ') + words::needsHttps();
    }
    if (reach.watchers > 0) {
        text += QLatin1Char(' ') + words::watchersNow(reach.watchers);
    }
    return text;
}

void ReachSection::showState()
{
    setVisible(m_state.isLoaded());
    const wire::HomeReach &reach = m_state.reach();
    const Step next = step();
    m_headline->setText(words::reachIcon(reachOf(reach.state)) + QLatin1Char(' ')
                        + words::reachState(reachOf(reach.state), reach.since));
    m_headline->setInk(tokenOf(reach.state));
    m_text->setText(evidence());
    m_note->setTextOrHide(reach.problem == "newNetwork"
                              ? words::newNetwork(QString::fromStdString(reach.networkName))
                              : reach.fixedByCommandLine ? words::fixedAtStart()
                                                         : QString());
    switch (next) {
    case Step::turnOn:
        m_next->setText(words::turnOn());
        break;
    case Step::useFreePort:
        m_next->setText(words::usePort(*reach.freePort));
        break;
    case Step::advanced:
        m_next->setText(words::openAdvanced());
        break;
    case Step::getAddress:
        m_next->setText(words::getAddress());
        break;
    case Step::check:
        m_next->setText(words::checkAddress());
        break;
    default:
        m_next->setText(words::openMyPage());
    }
    const bool serves = reach.state != wire::ReachState::off && !reach.portTaken;
    m_open->setVisible(next != Step::openPage && serves);
    m_on->setChecked(m_state.settings().siteOn);
    m_network->setChecked(m_state.settings().homeNetwork);
    for (QWidget *control : std::initializer_list<QWidget *>{m_next, m_on, m_open}) {
        control->setEnabled(m_state.isOnline());
    }
    m_network->setEnabled(m_state.isOnline() && m_state.settings().siteOn && !reach.fixedByCommandLine);
    showNetwork();
}

void ReachSection::showNetwork()
{
    const wire::HomeReach &reach = m_state.reach();
    const bool open = reach.homeNetwork && !reach.networkUrls.empty();
    m_networkRow->setHelp(open ? words::openOnNetwork(QString::fromStdString(reach.networkName))
                               : words::homeNetworkExplained());
    m_phone->setVisible(open);
    QStringList urls;
    for (const std::string &url : reach.networkUrls) {
        urls << QString::fromStdString(url);
    }
    m_urls->setText(urls.join(QLatin1Char('\n')));
    m_code->setText(urls.value(0));
    m_code->setAccessibleName(words::qrCodeOf(urls.value(0)));
}

void ReachSection::take(Step step)
{
    switch (step) {
    case Step::turnOn:
        m_state.change([](model::Settings &settings) { settings.siteOn = true; });
        break;
    case Step::useFreePort:
        m_state.change(
            [port = *m_state.reach().freePort](model::Settings &settings) { settings.publicPort = port; });
        break;
    case Step::advanced:
        m_navigator.open({Place::Page::settings, QStringLiteral("advanced")});
        break;
    case Step::getAddress:
        Q_EMIT addressWanted();
        break;
    case Step::check:
        Q_EMIT checksWanted();
        break;
    case Step::openPage:
        m_navigator.openOutside(QUrl(QString::fromStdString(m_state.reach().siteUrl)));
        break;
    }
}

}
