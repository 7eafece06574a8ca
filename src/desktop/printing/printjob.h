// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "documents/accessletter.h"
#include "documents/pdf.h"
#include "documents/recap.h"

#include <QDateTime>

#include <functional>
#include <optional>

namespace mandat::desktop
{

/// What the person at the preview has chosen.
struct PrintChoice {
    std::optional<Language> language; ///< nullopt: each document in its reader's
    documents::Paper paper = documents::Paper::A4;
    documents::Redaction redaction;
    bool ownCompanyOnly = false; ///< access to other companies' relationships is held back
    documents::PasswordShown password = documents::PasswordShown::Clear;
};

/// One document or many of a kind, made on demand, so that a hundred neither take their time at once nor their memory
/// twice.
struct PrintJob {
    QString title; ///< of the preview
    QString fileName; ///< suggested for all in one file
    QDateTime now;
    int count = 0;
    std::function<Result<documents::Printout>(int index, const PrintChoice &)> make;
    std::function<Result<QByteArray>(int index, const PrintChoice &)> html; ///< null: there is no web page of it
    std::function<QString(int index)> fileNameOf; ///< for one file each
    bool redactable = false;
    bool landscape = false;
    bool secret = false; ///< holds a password: masked on the screen until it is asked for, files for their owner only
};

} // namespace mandat::desktop
