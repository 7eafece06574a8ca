// SPDX-License-Identifier: MIT
#include "service/secrets.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <argon2.h>

#include <array>

using namespace Qt::StringLiterals;

namespace mandat::service
{

namespace
{

constexpr uint32_t argonPasses = 3;
constexpr uint32_t argonMemory = 64 * 1024; // KiB
constexpr uint32_t argonLanes = 1;
constexpr size_t argonSaltSize = 16;
constexpr size_t argonHashSize = 32;

} // namespace

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes;
}

QByteArray newAccessToken()
{
    return "mandat_" + randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray newUserToken(bool session)
{
    return (session ? "session_" : "activate_")
        + randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray tokenHash(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

QString newTemporaryPassword()
{
    // Without 0 O o 1 l I i and others that are mistaken for each other when they are read out from paper.
    static constexpr QLatin1StringView alphabet("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789");
    QString password;
    for (int i = 0; i < 12; ++i) {
        if (i > 0 && i % 4 == 0)
            password += u'-';
        password += QChar(alphabet.at(QRandomGenerator::system()->bounded(int(alphabet.size()))));
    }
    return password;
}

Result<QString> passwordHash(const QString &password)
{
    const QByteArray salt = randomBytes(argonSaltSize);
    const QByteArray secret = password.toUtf8();
    std::array<char, 160> encoded {};
    const int code = argon2id_hash_encoded(argonPasses, argonMemory, argonLanes, secret.constData(),
                                           static_cast<size_t>(secret.size()), salt.constData(), argonSaltSize,
                                           argonHashSize, encoded.data(), encoded.size());
    if (code != ARGON2_OK)
        return fail(ErrorKind::Internal, u"Argon2: "_s + QString::fromLatin1(argon2_error_message(code)));
    return QString::fromLatin1(encoded.data());
}

bool passwordMatches(const QString &encodedHash, const QString &password)
{
    const QByteArray secret = password.toUtf8();
    return argon2id_verify(encodedHash.toLatin1().constData(), secret.constData(), static_cast<size_t>(secret.size()))
        == ARGON2_OK;
}

QString newSignInId()
{
    return QString::number(QRandomGenerator::system()->bounded(10'000'000, 100'000'000));
}

} // namespace mandat::service
