#include "widgets/sweepform.h"

#include "display/convert.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace headroom {

namespace {

/// In the order of the box. Prefixes are those of core/profile/sweepvalues.h.
enum Kind { Query, HeaderField, Place, Users, RateOf, Target, ColdWarm, MissHit };
constexpr std::array<const char*, 6> prefixes{"query.", "header.", "", "users", "rate", "tag."};
constexpr std::array<double, 5> shares{0.5, 0.9, 0.95, 0.99, 0.999};

bool named(int kind)
{
    return kind == Query || kind == HeaderField || kind == Place || kind == Target;
}

bool paired(int kind)
{
    return kind == ColdWarm || kind == MissHit;
}

} // namespace

SweepForm::SweepForm(QWidget* parent)
    : FormSection(tr("Sweep"), parent)
    , m_kind(new QComboBox)
    , m_nameLabel(new QLabel(tr("&Name")))
    , m_name(new QLineEdit)
    , m_valuesLabel(new QLabel(tr("V&alues")))
    , m_values(new QLineEdit)
    , m_beforeLabel(new QLabel(tr("&Before each")))
    , m_before(new QLineEdit)
    , m_share(new QComboBox)
    , m_fields(new QWidget(this))
{
    m_kind->addItems({tr("A query parameter"), tr("A header"), tr("A place ${sweep:NAME} in the profile"),
                      tr("Users at once"), tr("The rate, a second"), tr("The target itself, such as its memory"),
                      tr("Pair: cold, then warm"), tr("Pair: cache missed, then hit")});
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(16); // the longest of them would make the window wider than a small screen
    m_kind->setObjectName(QStringLiteral("sweepKind"));
    m_kind->setToolTip(tr("What differs from run to run. Everything else of the profile stays as it is."));
    m_name->setObjectName(QStringLiteral("sweepName"));
    m_name->setPlaceholderText(QStringLiteral("page_size"));
    m_values->setObjectName(QStringLiteral("sweepValues"));
    m_values->setPlaceholderText(QStringLiteral("10, 50, 100, 200"));
    m_values->setToolTip(tr("Two or more, with commas between them."));
    m_before->setObjectName(QStringLiteral("sweepBefore"));
    m_before->setPlaceholderText(QStringLiteral("aws lambda update-function-configuration --function-name reports "
                                                "--memory-size $HEADROOM_VALUE"));
    m_before->setToolTip(tr("A command line that is run in a shell before each value, which it finds in "
                            "HEADROOM_VALUE. Where it fails, the sweep ends."));
    for (const double share : shares)
        m_share->addItem(qString(percentileWord(share)));
    m_share->setCurrentIndex(2);
    m_share->setObjectName(QStringLiteral("sweepPercentile"));
    m_share->setToolTip(tr("The percentile that has to stay under the limit."));
    layOut();
    connectAll();
    enableFields();
}

void SweepForm::layOut()
{
    auto* lines = new QVBoxLayout(m_fields);
    lines->setContentsMargins(0, 0, 0, 0);
    QHBoxLayout* line = nullptr;
    const auto nextLine = [&] {
        line = new QHBoxLayout;
        line->setSpacing(8);
        lines->addLayout(line);
    };
    nextLine();
    const auto add = [&](QLabel* label, QWidget* field, int stretch) {
        label->setBuddy(field);
        line->addWidget(label);
        line->addWidget(field, stretch);
        line->addSpacing(8);
    };
    add(new QLabel(tr("&Varied")), m_kind, 2);
    add(m_nameLabel, m_name, 3);
    add(new QLabel(tr("&Decides")), m_share, 0);
    nextLine();
    add(m_valuesLabel, m_values, 1);
    nextLine();
    add(m_beforeLabel, m_before, 1);
    content()->addWidget(m_fields);
}

void SweepForm::connectAll()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        enableFields();
        emit edited();
    });
    connect(m_name, &QLineEdit::textEdited, this, &FormSection::edited);
    connect(m_values, &QLineEdit::textEdited, this, &FormSection::edited);
    connect(m_before, &QLineEdit::textEdited, this, &FormSection::edited);
    connect(m_share, &QComboBox::currentIndexChanged, this, [this] {
        emit shareChosen(share());
        emit edited();
    });
}

void SweepForm::enableFields()
{
    const int kind = m_kind->currentIndex();
    for (QWidget* field : {static_cast<QWidget*>(m_nameLabel), static_cast<QWidget*>(m_name)})
        field->setVisible(named(kind));
    for (QWidget* field : {static_cast<QWidget*>(m_valuesLabel), static_cast<QWidget*>(m_values)})
        field->setVisible(!paired(kind));
    for (QWidget* field : {static_cast<QWidget*>(m_beforeLabel), static_cast<QWidget*>(m_before)})
        field->setVisible(kind == Target);
}

double SweepForm::share() const
{
    return shares[static_cast<std::size_t>(m_share->currentIndex())];
}

QString SweepForm::missing() const
{
    const int kind = m_kind->currentIndex();
    if (named(kind) && m_name->text().trimmed().isEmpty())
        return tr("Write a name, and two values or more, such as 10, 20, 50.");
    if (!paired(kind) && m_values->text().trimmed().isEmpty())
        return tr("Write two values or more, such as 10, 20, 50.");
    return {};
}

Result<SweepAsk> SweepForm::ask() const
{
    static const QRegularExpression blanks(QStringLiteral("\\s*,\\s*"));
    const int kind = m_kind->currentIndex();
    if (paired(kind))
        return SweepAsk{kind == ColdWarm ? SweepPair::Cold : SweepPair::Cache, share()};
    if (const QString wanted = missing(); !wanted.isEmpty())
        return badInput(stdString(wanted));
    const QString name = named(kind) ? m_name->text().trimmed() : QString();
    const QString values = m_values->text().trimmed().replace(blanks, QStringLiteral(","));
    if (!values.contains(QLatin1Char(',')))
        return badInput(stdString(tr("Write two values or more, such as 10, 20, 50.")));
    return parseSweep(prefixes[static_cast<std::size_t>(kind)] + stdString(name) + '=' + stdString(values))
        .map([&](Sweep sweep) {
            return SweepAsk{std::move(sweep), share(),
                            kind == Target ? stdString(m_before->text().trimmed()) : std::string()};
        });
}

void SweepForm::setAsk(const SweepAsk& ask)
{
    const std::array<QSignalBlocker, 2> blockers{QSignalBlocker(m_kind), QSignalBlocker(m_share)};
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (shares[i] == ask.share)
            m_share->setCurrentIndex(static_cast<int>(i));
    }
    if (const auto* const pair = std::get_if<SweepPair>(&ask.what)) {
        m_kind->setCurrentIndex(*pair == SweepPair::Cold ? ColdWarm : MissHit);
    } else {
        const Sweep& sweep = std::get<Sweep>(ask.what);
        int kind = sweep.name == "users" ? Users : sweep.name == "rate" ? RateOf : Place;
        for (const int prefixed : {Query, HeaderField, Target}) {
            if (sweep.name.starts_with(prefixes[static_cast<std::size_t>(prefixed)]))
                kind = prefixed;
        }
        m_kind->setCurrentIndex(kind);
        if (named(kind))
            m_name->setText(
                qString(sweep.name)
                    .mid(static_cast<qsizetype>(std::string_view(prefixes[static_cast<std::size_t>(kind)]).size())));
        QStringList values;
        for (const std::string& value : sweep.values)
            values << qString(value);
        m_values->setText(values.join(QStringLiteral(", ")));
        m_before->setText(qString(ask.before));
    }
    enableFields();
    emit edited();
}

void SweepForm::focusFirst()
{
    m_kind->setFocus();
}

void SweepForm::setFieldsEnabled(bool enabled)
{
    m_fields->setEnabled(enabled);
}

} // namespace headroom
