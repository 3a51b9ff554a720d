package io.github.schemaguard.diagram;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places boxes in layers and routes lines between them at right angles. The same boxes and lines in the same order always give
 * the same places.
 */
final class DiagramLayout {

    private static final double BETWEEN_LAYERS = 56;
    private static final double BETWEEN_BOXES = 22;
    private static final double BETWEEN_LINES = 12;
    private static final double MARGIN = 12;
    private static final double ASPECT = 1.6;

    /** How many orders of boxes are tried; ELK's 7 take three times as long for the same diagrams of this size. */
    private static final int TRIED_ORDERS = 2;

    private final ElkNode graph;
    private final List<ElkNode> boxes = new ArrayList<>();
    private final List<ElkEdge> lines = new ArrayList<>();

    /** A corner of a line or box. */
    record Point(double x, double y) {}

    DiagramLayout() {
        // The service registers the types of ELK's own options, without which no layout works.
        LayoutMetaDataService.getInstance();
        graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.ASPECT_RATIO, ASPECT);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        graph.setProperty(CoreOptions.SPACING_PORT_PORT, BETWEEN_LINES);
        graph.setProperty(LayeredOptions.THOROUGHNESS, TRIED_ORDERS);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        graph.setProperty(CoreOptions.SPACING_EDGE_EDGE, BETWEEN_LINES);
        graph.setProperty(CoreOptions.SPACING_EDGE_NODE, BETWEEN_BOXES);
        graph.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_BOXES);
    }

    /** Adds a box; boxes are numbered from 0. It becomes higher if many lines end there. */
    void box(double width, double height) {
        ElkNode box = ElkGraphUtil.createNode(graph);
        box.setDimensions(width, height);
        box.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(width, height));
        box.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSizeWithPorts());
        boxes.add(box);
    }

    /** Adds a line between two boxes; lines are numbered from 0. */
    void line(int from, int to) {
        lines.add(ElkGraphUtil.createSimpleEdge(boxes.get(from), boxes.get(to)));
    }

    void run() {
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
    }

    double width() {
        return graph.getWidth();
    }

    double height() {
        return graph.getHeight();
    }

    /** The upper left corner of a box. */
    Point corner(int box) {
        return new Point(boxes.get(box).getX(), boxes.get(box).getY());
    }

    double height(int box) {
        return boxes.get(box).getHeight();
    }

    /** The corners of a line from its begin to its end. */
    List<Point> corners(int line) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : lines.get(line).getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        return points;
    }
}
