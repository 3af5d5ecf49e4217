<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>headroom::HeatMapPane</name>
    <message numerus="yes">
        <source>%1: %Ln requests</source>
        <translation>
            <numerusform>%1: %Ln request</numerusform>
            <numerusform>%1: %Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headroom::LibraryCommands</name>
    <message numerus="yes">
        <source>%n files are in the bin.</source>
        <translation>
            <numerusform>%n file is in the bin.</numerusform>
            <numerusform>%n files are in the bin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headroom::LibraryTexts</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headroom::ReportPage</name>
    <message numerus="yes">
        <source>Of %n run(s)</source>
        <translation>
            <numerusform>Of %n run</numerusform>
            <numerusform>Of %n runs</numerusform>
        </translation>
    </message>
</context>
</TS>
