// SPDX-License-Identifier: MIT
#include "desktop/result/secretclipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

namespace mandat::desktop
{

using namespace Qt::StringLiterals;

namespace
{

QByteArray digestOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

SecretClipboard &SecretClipboard::of(QObject &owner)
{
    auto *known = owner.findChild<SecretClipboard *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new SecretClipboard(&owner);
}

SecretClipboard::SecretClipboard(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(secondsKept * 1000);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::clear);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copy(const QString &secret)
{
    auto *content = new QMimeData;
    content->setText(secret);
    content->setData(u"x-kde-passwordManagerHint"_s, "secret"); // Klipper and its like
    content->setData(u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s,
                     QByteArray(4, '\0'));
    content->setData(u"application/x-nspasteboard-concealed-type"_s, QByteArray());
    QGuiApplication::clipboard()->setMimeData(content);
    m_digest = digestOf(secret);
    m_timer.start();
}

void SecretClipboard::clear()
{
    m_timer.stop();
    if (m_digest.isEmpty() || !qApp)
        return;
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (digestOf(clipboard->text()) == m_digest)
        clipboard->clear();
    m_digest.clear();
}

} // namespace mandat::desktop
