#pragma once

#include "charts/plotview.h"
#include "widgets/card.h"
#include "widgets/chartlegend.h"

class QAbstractItemModel;
class QAction;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace headroom {

/// The frame around every chart: title, legend, and the chart or its table twin. Subclasses draw.
class ChartPane : public Card {
    Q_OBJECT
public:
    ChartPane(const QString& title, QWidget* parent);

    [[nodiscard]] QString title() const;
    [[nodiscard]] PlotView* plot() const { return m_plot; }
    [[nodiscard]] QTableView* table() const { return m_table; }

    [[nodiscard]] bool tableShown() const;
    void showTable(bool shown);

    /// Checkable: whether the pane is shown at all.
    [[nodiscard]] QAction* visibleAction() const { return m_visibleAction; }
    /// A pane that has nothing to show of this run is not there, whatever was chosen.
    void setAvailable(bool available);

protected:
    void setModel(QAbstractItemModel* model);
    [[nodiscard]] QChart* chart() const { return m_plot->chart(); }
    [[nodiscard]] ChartLegend* legend() const { return m_legend; }
    [[nodiscard]] QFont labelFont() const;
    /// One line about what the chart shows now, for those who cannot see it. Says nothing when it has not changed.
    void setReading(const QString& text);

    /// Colours everything. Called before the first show and whenever the palette changes.
    virtual void applyTheme(const Theme& theme);
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* header(const QString& title);
    void addPictureActions();
    void savePicture();

    QLabel* m_title = nullptr;
    ChartLegend* m_legend = nullptr;
    QToolButton* m_tableButton = nullptr;
    QStackedWidget* m_stack = nullptr;
    PlotView* m_plot = nullptr;
    QTableView* m_table = nullptr;
    QAction* m_visibleAction = nullptr;
    bool m_available = true;
};

} // namespace headroom
