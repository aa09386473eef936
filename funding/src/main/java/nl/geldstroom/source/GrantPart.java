package nl.geldstroom.source;

import nl.geldstroom.money.Share;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/**
 * The part of a grant that stands in one line of the baseline (<i>onderdeel</i>).
 *
 * @param line the line in whose income it stands
 * @param share the part of the grant
 * @param title which components of the grant
 */
public record GrantPart(LineId line, Share share, LocalizedText title) {

    /**
     * A part of a grant.
     *
     * @param line the line in whose income it stands
     * @param share the part of the grant
     * @param title which components of the grant
     * @return the part
     */
    public static GrantPart of(LineId line, Share share, LocalizedText title) {
        return new GrantPart(line, share, title);
    }
}
