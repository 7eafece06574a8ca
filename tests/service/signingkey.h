// SPDX-License-Identifier: MIT
// An issuer's key, and tokens that it signs.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>

#include <cjose/cjose.h>

#include <cstdlib>
#include <memory>

namespace mandat::service::testing
{

class SigningKey
{
public:
    /// "RS256", "PS256", "ES256"…; `bits` of an RSA key.
    explicit SigningKey(QByteArray id, QByteArray algorithm = "RS256", size_t bits = 2048)
        : m_id(std::move(id))
        , m_algorithm(std::move(algorithm))
    {
        cjose_err error {};
        if (m_algorithm.startsWith("ES")) {
            m_key.reset(cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, &error));
        } else if (m_algorithm.startsWith("HS")) {
            m_key.reset(cjose_jwk_create_oct_random(256, &error));
        } else {
            const uint8_t exponent[] = {1, 0, 1};
            m_key.reset(cjose_jwk_create_RSA_random(bits, exponent, sizeof(exponent), &error));
        }
        if (!m_key || !cjose_jwk_set_kid(m_key.get(), m_id.constData(), size_t(m_id.size()), &error))
            qFatal("no key: %s", error.message);
    }

    /// As an issuer publishes it.
    QJsonObject published() const
    {
        cjose_err error {};
        char *text = cjose_jwk_to_json(m_key.get(), false, &error);
        QJsonObject out = QJsonDocument::fromJson(text).object();
        std::free(text);
        out.insert(QStringLiteral("use"), QStringLiteral("sig"));
        return out;
    }

    QByteArray sign(const QJsonObject &claims, const QList<std::pair<QByteArray, QByteArray>> &more = {}) const
    {
        cjose_err error {};
        cjose_header_t *head = cjose_header_new(&error);
        cjose_header_set(head, "alg", m_algorithm.constData(), &error);
        cjose_header_set(head, "typ", "at+jwt", &error);
        cjose_header_set(head, "kid", m_id.constData(), &error);
        for (const auto &[name, value] : more)
            cjose_header_set(head, name.constData(), value.constData(), &error);
        const QByteArray bytes = QJsonDocument(claims).toJson(QJsonDocument::Compact);
        const std::unique_ptr<cjose_jws_t, decltype(&cjose_jws_release)> jws(
            cjose_jws_sign(m_key.get(), head, reinterpret_cast<const uint8_t *>(bytes.constData()),
                           size_t(bytes.size()), &error),
            &cjose_jws_release);
        const char *text = nullptr;
        if (!jws || !cjose_jws_export(jws.get(), &text, &error))
            qFatal("not signed: %s", error.message);
        const QByteArray out(text);
        cjose_header_release(head);
        return out;
    }

private:
    struct Release {
        void operator()(cjose_jwk_t *key) const { cjose_jwk_release(key); }
    };
    QByteArray m_id;
    QByteArray m_algorithm;
    std::unique_ptr<cjose_jwk_t, Release> m_key;
};

} // namespace mandat::service::testing
