// SPDX-License-Identifier: MIT
// « − 4 removed + 2 added ~ 3 modified »: how many differences of each kind, with sign, word and colour.
#pragma once

#include "domain/diff.h"

#include <QWidget>

namespace mandat::desktop
{

class SignCounts : public QWidget
{
    Q_OBJECT

public:
    explicit SignCounts(QWidget *parent = nullptr);
    void setCounts(const DiffCounts &counts);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Part;
    [[nodiscard]] QList<Part> parts() const;
    void say();

    DiffCounts m_counts;
};

} // namespace mandat::desktop
