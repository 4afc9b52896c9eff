package org.factcheck.workbench.detection;

/**
 * A stretch of a text in UTF-16 code units.
 *
 * @param start first unit, from 0
 * @param end unit after the last one, greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: [" + start + "," + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int position) {
        return start <= position && position < end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that contains both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Units in both. */
    public int common(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /** Intersection over union: 1 for the same span, 0 for disjoint ones. */
    public double similarity(Span other) {
        double common = common(other);
        return common / (length() + other.length() - common);
    }

    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** Document order: earlier first, of those that begin together the longer first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
