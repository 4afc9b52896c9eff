package org.factcheck.workbench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws images for tests. */
public final class Pictures {
    private Pictures() {}

    /** A map of sorts: land, a river, and a front line in the colour. */
    public static byte[] map(int width, int height, Color front) {
        return encoded("png", width, height, front);
    }

    /** A photo of sorts that does not get smaller by packing: about three bytes a pixel. */
    public static byte[] noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return written("png", image);
    }

    /** @param format a name that ImageIO writes: "png", "jpeg", "gif", "bmp" */
    public static byte[] encoded(String format, int width, int height, Color front) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xe8, 0xe2, 0xd0));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0x9c, 0xc3, 0xdd));
        pen.fillOval(width / 10, height / 2, width / 2, height / 12 + 1);
        pen.setColor(front);
        pen.fillRect(width * 6 / 10, height / 5, width * 3 / 10 + 1, height / 4 + 1);
        pen.dispose();
        return written(format, image);
    }

    private static byte[] written(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
