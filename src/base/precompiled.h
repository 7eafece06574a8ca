// SPDX-License-Identifier: MIT
// The few headers that nearly every file includes; wider ones do not pay.
#pragma once

#ifdef __cplusplus
#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUuid>
#include <QVariant>

#include <algorithm>
#include <expected>
#include <memory>
#include <optional>
#include <variant>
#include <vector>
#endif
