#pragma once

#include <QDialog>
#include <QList>
#include <QPair>
#include <QString>

namespace headroom {

/// All that is known of one request. Its texts can be selected, and copied together.
class SampleDialog : public QDialog {
    Q_OBJECT
public:
    explicit SampleDialog(const QList<QPair<QString, QString>>& details, QWidget* parent = nullptr);
};

} // namespace headroom
