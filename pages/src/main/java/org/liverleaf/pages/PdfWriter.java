package org.liverleaf.pages;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes a tagged PDF (PDF/UA-1 as far as the library goes) of a page of ours, with the fonts in it. Loads nothing from outside,
 * and gives the same bytes for the same page, so it holds no time of making. Its libraries are loaded with this class, not
 * before.
 */
public final class PdfWriter {

    private static final String DOCTYPE = "<!DOCTYPE html>";
    private static final String FONT = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** A writer; the libraries keep their remarks to themselves. */
    public PdfWriter() {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The PDF of a page.
     *
     * @param page well-formed XHTML with lang, title and a description in a meta element; its document type is {@code html} alone
     */
    public byte[] of(String page) {
        if (!page.startsWith(DOCTYPE)) {
            throw new IllegalArgumentException(
                    "found a page that does not start with " + DOCTYPE + ", expected that and no entities of its own");
        }
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Liverleaf");
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> false, priority);
        }
        builder.useFont(() -> font("Regular"), FONT, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FONT, BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(page, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                return bytes(document, page);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static byte[] bytes(PDDocument document, String page) throws IOException {
        document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
        document.getDocumentInformation().getCOSObject().removeItem(COSName.MOD_DATE);
        CRC32 checksum = new CRC32();
        checksum.update(page.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(checksum.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static InputStream font(String style) {
        String path = "/liberation/LiberationSans-" + style + ".ttf";
        InputStream font = PdfWriter.class.getResourceAsStream(path);
        if (font == null) {
            throw new IllegalStateException(path + " is not packed with the software");
        }
        return font;
    }
}
