package org.strongroom.report.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Lines of text on pages of a PDF (ISO 32000-1), A4 across, in a fixed-width font that every reader has. A page is
 * written when it is full; of it only its place is kept, eight bytes, since the table at the end names all places. Nothing
 * in it depends on when it was made.
 */
final class PdfPages {
    /** How many characters a line holds. */
    static final int WIDTH = 180;

    private static final int LINES = 62;
    private static final int LEFT = 36;
    private static final int TOP = 560;
    private static final double SIZE = 7;
    private static final int LEADING = 8;

    /** Objects 1, 2 and 3 are the catalogue, the list of pages and the font; a page and its content are two more. */
    private static final int FIRST_PAGE = 4;

    private final OutputStream out;
    private final StringBuilder content = new StringBuilder();
    private String foot = "";
    private long written;
    private long[] places = new long[64];
    private int objects = FIRST_PAGE - 1;
    private int lines;
    private int pages;

    PdfPages(OutputStream out) {
        this.out = new BufferedOutputStream(out);
    }

    /** Whether the font has this character: those of Latin 1 that are visible. */
    static boolean hasGlyph(int codePoint) {
        return (codePoint >= ' ' && codePoint <= '~') || (codePoint >= 0xA1 && codePoint <= 0xFF);
    }

    /** @param footer what each page says below, before its number */
    void begin(String footer) throws IOException {
        foot = VisibleText.of(footer, PdfPages::hasGlyph);
        write("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n");
    }

    /** @param text at most {@value #WIDTH} characters that {@link #hasGlyph} */
    void line(String text) throws IOException {
        if (lines == LINES) {
            endPage();
        }
        content.append(literal(text)).append(" Tj T*\n");
        lines++;
    }

    void end() throws IOException {
        if (lines > 0 || pages == 0) {
            endPage();
        }
        object(1, "<< /Type /Catalog /Pages 2 0 R >>");
        beginObject(2);
        write("<< /Type /Pages /Count " + pages + " /Kids [");
        for (int page = 0; page < pages; page++) {
            write((FIRST_PAGE + 2 * page) + " 0 R\n");
        }
        write("] >>\nendobj\n");
        object(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
        table();
        out.flush();
    }

    private void endPage() throws IOException {
        pages++;
        String body = "BT /F1 " + SIZE + " Tf " + LEADING + " TL " + LEFT + " " + TOP + " Td\n" + content
                + "ET\nBT /F1 " + SIZE + " Tf " + LEFT + " 30 Td " + literal(foot + ", page " + pages) + " Tj ET\n";
        object(
                objects + 1,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                        + (objects + 2) + " 0 R >>");
        object(objects + 2, "<< /Length " + body.length() + " >>\nstream\n" + body + "endstream");
        objects += 2;
        content.setLength(0);
        lines = 0;
    }

    /** The cross-reference table (section 7.5.4): twenty bytes an object. */
    private void table() throws IOException {
        long start = written;
        write("xref\n0 " + (objects + 1) + "\n0000000000 65535 f \n");
        for (int number = 1; number <= objects; number++) {
            write("%010d 00000 n \n".formatted(places[number]));
        }
        write("trailer\n<< /Size " + (objects + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
    }

    private void object(int number, String body) throws IOException {
        beginObject(number);
        write(body + "\nendobj\n");
    }

    private void beginObject(int number) throws IOException {
        if (number >= places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[number] = written;
        write(number + " 0 obj\n");
    }

    private static String literal(String text) {
        return "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")";
    }

    /** Each character is one byte, so lengths and places are counted in characters. */
    private void write(String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
        written += text.length();
    }
}
