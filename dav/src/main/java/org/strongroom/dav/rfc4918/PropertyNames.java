package org.strongroom.dav.rfc4918;

import org.strongroom.tree.PropertyName;

/** The namespaces and names that this server knows. */
public final class PropertyNames {
    public static final String DAV = "DAV:";

    /** Windows' own properties: times as in HTTP, attributes in hex. */
    public static final String MICROSOFT = "urn:schemas-microsoft-com:";

    /** What ownCloud's and Nextcloud's clients ask for. */
    public static final String OWNCLOUD = "http://owncloud.org/ns";

    /** Cyberduck's. */
    public static final String CYBERDUCK = "SAR:";

    private PropertyNames() {}

    public static PropertyName dav(String local) {
        return new PropertyName(DAV, local);
    }

    public static PropertyName microsoft(String local) {
        return new PropertyName(MICROSOFT, local);
    }

    public static PropertyName owncloud(String local) {
        return new PropertyName(OWNCLOUD, local);
    }
}
