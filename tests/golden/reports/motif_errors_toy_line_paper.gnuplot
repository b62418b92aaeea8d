set encoding utf8
set terminal svg size 1146,242 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Motif errors, toy_line (preset paper), seed 1" font ',13' textcolor rgb '#222222'
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.136125654
set rmargin at screen 0.354275742
set tmargin at screen 0.727272727
set bmargin at screen 0.347107438
unset logscale x
set xrange [0:1.06]
set yrange [1.5:-0.5]
set xtics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1)
unset ytics
set title "FPE \045" textcolor rgb '#222222' offset 0,-0.6
set label "1.00" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "annealed" at graph 0, first -0.14 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 1/1" at graph 0, first 0.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
set label "–" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "dense" at graph 0, first 0.86 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 0/1, 1 failed" at graph 0, first 1.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
plot '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
1 0.26
e
1 0
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.42408377
set rmargin at screen 0.642233857
set tmargin at screen 0.727272727
set bmargin at screen 0.347107438
unset logscale x
set xrange [0:1.802]
set yrange [1.5:-0.5]
set xtics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1, "1.5\045\045" 1.5)
unset ytics
set title "FNE \045" textcolor rgb '#222222' offset 0,-0.6
set label "1.70" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "–" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
1.7 0.26
e
1.7 0
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.712041885
set rmargin at screen 0.930191972
set tmargin at screen 0.727272727
set bmargin at screen 0.347107438
unset logscale x
set xrange [0:1.59]
set yrange [1.5:-0.5]
set xtics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1, "1.5\045\045" 1.5)
unset ytics
set title "CE \045" textcolor rgb '#222222' offset 0,-0.6
set label "1.50" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "–" at graph 1, first 1 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
1.5 0.26
e
1.5 0
e
unset border
unset tics
unset grid
unset logscale
unset label
unset title
set lmargin at screen 0
set rmargin at screen 1
set bmargin at screen 0
set tmargin at screen 0.198347107
set xrange [0:1]
set yrange [0:1]
set key at graph 0.5, graph 0.5 center center horizontal Left reverse samplen 2 width 1 maxrows 2 textcolor rgb '#222222'
plot NaN with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' title 'seed', \
     NaN with lines linewidth 2.5 linecolor rgb '#d55e00' title 'median', \
     NaN with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' title 'mean', \
     NaN with lines linewidth 2 linecolor rgb '#222222' title "95 \045 CI of the mean"
unset multiplot
