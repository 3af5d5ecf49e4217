#pragma once

#include <QWidget>

class QPushButton;
class QTableView;

namespace headroom {

class StagesModel;

/// The stages of a load as a table, with buttons to add and remove a row. Delete removes the selected one.
class StageTable : public QWidget {
    Q_OBJECT
public:
    explicit StageTable(StagesModel* model, QWidget* parent = nullptr);

private:
    void add();
    void remove();
    void enableButtons();

    StagesModel* m_model;
    QTableView* m_view = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace headroom
