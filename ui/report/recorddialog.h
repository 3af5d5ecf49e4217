#pragma once

#include "report/reportmodel.h"

#include <QDialog>

class QLineEdit;

namespace headroom {

/// Who stands for a record: release, author and approver. The release comes from the run's tag of that name, the author
/// from the last record.
class RecordDialog : public QDialog {
    Q_OBJECT
public:
    RecordDialog(const QString& runFile, QWidget* parent);

    [[nodiscard]] RecordSigns signs() const;
    void accept() override;

private:
    QLineEdit* m_release;
    QLineEdit* m_author;
    QLineEdit* m_approver;
};

} // namespace headroom
