set encoding utf8
set terminal svg size 860,196 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Outputs that follow a moved motif, digit_circle (preset paper), seeds 1-3" font ',13' textcolor rgb '#222222'
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.162790698
set rmargin at screen 0.697674419
set tmargin at screen 0.663265306
set bmargin at screen 0.428571429
unset logscale x
set xrange [0:103]
set yrange [0.5:-0.5]
set xtics ("0\045\045" 0, "50\045\045" 50, "100\045\045" 100)
unset ytics
set title "perturbation accuracy \045" textcolor rgb '#222222' offset 0,-0.6
set label "95.0" at graph 1, first 0 left offset character 0.8,0 textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label "sparling_mt" at graph 0, first -0.14 right offset character -1,0 textcolor rgb '#222222'
set label "seeds 3/3" at graph 0, first 0.24 right offset character -1.2,0 textcolor rgb '#666666' font ',9'
plot '-' using 1:2 with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' notitle, \
     '-' using 1:2 with lines linewidth 2.5 linecolor rgb '#d55e00' notitle, \
     '-' using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' notitle, \
     '-' using 1:2 with lines linewidth 2 linecolor rgb '#222222' notitle, \
     '-' using 1:2 with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' notitle
99.3 -0.28
e
95 0.13
95 0.39
nan nan
e
97 0.26
95 0.26
93 0.26
e
93 0
97 0
nan nan
e
95 0
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
set tmargin at screen 0.244897959
set xrange [0:1]
set yrange [0:1]
set key at graph 0.5, graph 0.5 center center horizontal Left reverse samplen 2 width 1 maxrows 2 textcolor rgb '#222222'
plot NaN with points pointtype 7 pointsize 0.75 linecolor rgb '#730072b2' title 'seed', \
     NaN with lines linewidth 2.5 linecolor rgb '#d55e00' title 'median', \
     NaN with points pointtype 13 pointsize 1.2 linecolor rgb '#222222' title 'mean', \
     NaN with lines linewidth 2 linecolor rgb '#222222' title "95 \045 CI of the mean", \
     NaN with points pointtype 12 pointsize 1 linewidth 1.5 linecolor rgb '#999999' title "paper"
unset multiplot
