package org.strongroom.tree;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import org.hibernate.StatelessSession;

/** One dead property of one node. */
@Entity
@Table(name = "node_property")
@IdClass(PropertyRow.Key.class)
class PropertyRow {
    @Id
    @Column(name = "node_id")
    private long node;

    @Id
    @Column
    private String namespace;

    @Id
    @Column
    private String name;

    @Column
    private String xml;

    protected PropertyRow() {}

    PropertyRow(long node, DeadProperty property) {
        this.node = node;
        this.namespace = property.name().namespace();
        this.name = property.name().local();
        this.xml = property.xml();
    }

    /** The dead properties of these nodes. */
    static List<PropertyRow> of(StatelessSession session, List<Long> nodes) {
        return session.createSelectionQuery("select p from PropertyRow p where p.node in (:nodes)", PropertyRow.class)
                .setParameterList("nodes", nodes)
                .getResultList();
    }

    long node() {
        return node;
    }

    DeadProperty toProperty() {
        return new DeadProperty(new PropertyName(namespace, name), xml);
    }

    record Key(long node, String namespace, String name) implements Serializable {
        Key() {
            this(0, "", "");
        }
    }
}
