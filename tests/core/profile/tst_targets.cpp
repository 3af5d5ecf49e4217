#include "profile/targets.h"

#include <QTest>

using namespace headroom;

/// Whom a load would reach: what is not named here could be reached without consent.
class TestTargets : public QObject {
    Q_OBJECT

private slots:
    void foreign_data()
    {
        QTest::addColumn<QStringList>("urls");
        QTest::addColumn<QStringList>("resolve");
        QTest::addColumn<QString>("proxy");
        QTest::addColumn<QString>("tokenUrl");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, QStringList urls, QStringList resolve, QString proxy, QString tokens,
                            QString expected) {
            QTest::newRow(name) << urls << resolve << proxy << tokens << expected;
        };
        row("this machine", {"http://localhost/"}, {}, "", "", "");
        row("another", {"https://api.example.com/"}, {}, "", "", "api.example.com:443");
        row("the second request", {"http://localhost/", "http://b.example/"}, {}, "", "", "b.example:80");
        row("each once", {"http://b.example/1", "http://b.example/2", "http://c.example/"}, {}, "", "",
            "b.example:80 and c.example:80");
        row("resolved away", {"http://localhost:81/"}, {"localhost:81:203.0.113.5"}, "", "", "203.0.113.5:81");
        row("in capitals", {"http://localhost:81/"}, {"LOCALHOST:81:203.0.113.5"}, "", "", "203.0.113.5:81");
        row("version 6", {"http://localhost:81/"}, {"localhost:81:2001:db8::1"}, "", "", "2001:db8::1:81");
        row("of another port", {"http://localhost:81/"}, {"localhost:82:203.0.113.5"}, "", "", "");
        row("resolved here", {"http://api.example.com/"}, {"api.example.com:80:127.0.0.1"}, "", "", "");
        row("several addresses", {"http://localhost:81/"}, {"localhost:81:127.0.0.1,203.0.113.5"}, "", "",
            "localhost:81");
        row("through a proxy", {"http://localhost/"}, {}, "socks5h://proxy.example:1080", "", "proxy.example:1080");
        row("a proxy resolved away", {"http://localhost/"}, {"localhost:3128:203.0.113.5"}, "http://localhost:3128", "",
            "203.0.113.5:3128");
        row("tokens", {"http://localhost/"}, {}, "", "https://login.example/t", "login.example:443");
        row("tokens resolved away", {"http://localhost/"}, {"localhost:9000:203.0.113.5"}, "",
            "http://localhost:9000/t", "203.0.113.5:9000");
    }
    void foreign()
    {
        QFETCH(QStringList, urls);
        QFETCH(QStringList, resolve);
        QFETCH(QString, proxy);
        QFETCH(QString, tokenUrl);
        LoadProfile profile;
        profile.requests.resize(static_cast<std::size_t>(urls.size()));
        for (qsizetype i = 0; i < urls.size(); ++i)
            profile.requests[static_cast<std::size_t>(i)].url = urls[i].toStdString();
        for (const QString& entry : resolve)
            profile.connection.resolve.push_back(entry.toStdString());
        profile.connection.proxy = proxy.toStdString();
        if (!tokenUrl.isEmpty())
            profile.auth = OAuth2ClientCredentials{tokenUrl.toStdString(), "me", "${env:S}", ""};
        const auto targets = foreignTargets(profile);
        QVERIFY2(targets, targets ? "" : targets.error().message.c_str());
        QTEST(QString::fromStdString(targetsInWords(*targets)), "expected");
    }

    void aUnixSocketIsHere()
    {
        LoadProfile profile;
        profile.request().url = "http://api.example.com/";
        profile.connection.unixSocket = "/run/app.sock";
        QVERIFY(foreignTargets(profile)->empty());
    }

    /// Nobody knows where they lead before they do.
    void redirectsThatMayLeaveTheHostAreElsewhere()
    {
        LoadProfile profile;
        profile.request().url = "http://127.0.0.1/";
        profile.connection.redirectsAcrossHosts = true;
        QVERIFY(foreignTargets(profile)->empty()); // none is followed
        profile.connection.redirects = 5;
        QCOMPARE(foreignTargets(profile)->size(), 1u);
        QCOMPARE(targetsInWords(*foreignTargets(profile)), std::string(redirectedHost));
        profile.connection.redirectsAcrossHosts = false;
        QVERIFY(foreignTargets(profile)->empty());
    }
};

QTEST_GUILESS_MAIN(TestTargets)
#include "tst_targets.moc"
