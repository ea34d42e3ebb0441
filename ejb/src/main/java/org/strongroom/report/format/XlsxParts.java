package org.strongroom.report.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of a workbook that are not sheets (ECMA-376, part 2): what there is, and of which type. */
final class XlsxParts {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** How a sheet begins. */
    static final String SHEET = XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>";

    private XlsxParts() {}

    /** The parts by their names, in the order in which they are written. */
    static Map<String, String> of(int sheets) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes(sheets));
        parts.put(
                "_rels/.rels",
                XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                        + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", workbook(sheets));
        parts.put("xl/_rels/workbook.xml.rels", workbookRelations(sheets));
        return parts;
    }

    private static String contentTypes(int sheets) {
        return XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
                + each(
                        sheets,
                        "<Override PartName=\"/xl/worksheets/sheet%1$d.xml\" ContentType=\"" + TYPES
                                + "worksheet+xml\"/>")
                + "</Types>";
    }

    private static String workbook(int sheets) {
        return XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>"
                + "<sheet name=\"Report\" sheetId=\"1\" r:id=\"rId1\"/>"
                + IntStream.rangeClosed(2, sheets)
                        .mapToObj(number -> "<sheet name=\"Rows %2$d\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>"
                                .formatted(number, number - 1))
                        .collect(Collectors.joining())
                + "</sheets></workbook>";
    }

    private static String workbookRelations(int sheets) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + each(
                        sheets,
                        "<Relationship Id=\"rId%1$d\" Type=\"" + RELATIONS
                                + "/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>")
                + "</Relationships>";
    }

    private static String each(int sheets, String template) {
        return IntStream.rangeClosed(1, sheets).mapToObj(template::formatted).collect(Collectors.joining());
    }
}
