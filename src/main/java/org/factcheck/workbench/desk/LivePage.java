package org.factcheck.workbench.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import org.factcheck.workbench.live.LiveChanges;
import org.factcheck.workbench.shell.FollowsTeam;
import org.jspecify.annotations.Nullable;

/** A page that is read again when somebody changes something, and when its reader chooses another team. */
abstract class LivePage extends Div implements FollowsTeam {
    private static final long serialVersionUID = 1L;

    final transient Rooms rooms;
    private transient LiveChanges.@Nullable Subscription live;

    LivePage(Rooms rooms) {
        this.rooms = rooms;
        addClassName("wb-page");
    }

    /** Reads everything again; what somebody is typing stays. */
    abstract void refresh();

    @Override
    public void teamChosen() {
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        live = rooms.live().followAll(new Coalescing<>(event.getUI(), changes -> refresh()));
        // Read after following: a change between the two is not missed.
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (live != null) {
            live.close();
            live = null;
        }
        super.onDetach(event);
    }
}
