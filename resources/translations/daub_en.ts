<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>daub::ColorMapDialog</name>
    <message numerus="yes">
        <source>%n area(s) will be imported.</source>
        <translation>
            <numerusform>%n area will be imported.</numerusform>
            <numerusform>%n areas will be imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daub::ExportControl</name>
    <message numerus="yes">
        <source>%n area(s) written to %1.</source>
        <translation>
            <numerusform>%n area written to %1.</numerusform>
            <numerusform>%n areas written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daub::ModelDetails</name>
    <message numerus="yes">
        <source>%1 (%n experts)</source>
        <translation>
            <numerusform>%1 (%n expert)</numerusform>
            <numerusform>%1 (%n experts)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; knows %n word(s)</source>
        <translation>
            <numerusform>; knows %n word</numerusform>
            <numerusform>; knows %n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daub::QueueModel</name>
    <message numerus="yes">
        <source>%1 × %2, %n picture(s), seed %3</source>
        <translation>
            <numerusform>%1 × %2, %n picture, seed %3</numerusform>
            <numerusform>%1 × %2, %n pictures, seed %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daub::StatusLine</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daub::WarningList</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
</TS>
